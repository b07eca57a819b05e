#include "cli/log.h"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <memory>

namespace tassei::cli {

void start_log(const std::string& level) {
  auto sink = std::make_shared<spdlog::sinks::stderr_sink_st>();
  auto logger = std::make_shared<spdlog::logger>("tassei", std::move(sink));
  logger->set_level(spdlog::level::from_str(level));
  logger->set_pattern("tassei: %l: %v");
  spdlog::set_default_logger(std::move(logger));
}

}  // namespace tassei::cli
