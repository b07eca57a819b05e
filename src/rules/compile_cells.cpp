#include "rules/compile_cells.h"

namespace tassei::rules {

namespace {

constexpr Bounds kLevels = {.least = 1, .most = kHighestLevel};

/// One cell as it is read: a function for each part.
class CellReader {
 public:
  CellReader(TableReader& reader, const Draft& draft, const Catalogues& all,
             const DraftSpecialty* specialty)
      : reader_(&reader),
        draft_(&draft),
        all_(&all),
        specialty_(specialty),
        parts_(draft, all, specialty) {}

  Cell read();

 private:
  const Reporter& reporter() const { return draft_->reporter; }
  void read_level();
  void read_cell_choices();
  template <class Read>
  void part(PartKind kind, Read read);
  void read_parts();
  void read_exams(TableReader& part);
  void check();
  void check_needs_engagements(PartKind kind) const;
  void check_component() const;

  TableReader* reader_;
  const Draft* draft_;
  const Catalogues* all_;
  const DraftSpecialty* specialty_;
  PartReader parts_;
  Cell cell_;
  ClauseOrigin origin_;
  Place main_component_place_;
  ReadComplexity complexity_;
};

void CellReader::read_level() {
  cell_.level = static_cast<int>(reader_->whole("level", kLevels).value_or(0));
  origin_.source_level = reader_->optional_whole("source_level", kLevels);
  cell_.provenance = read_provenance(*reader_);
  origin_.provenance = cell_.provenance;
  cell_.note = reader_->optional_label("note");
}

void CellReader::read_cell_choices() {
  cell_.choices = draft_->choices;
  main_component_place_ = draft_->main_component_place;
  auto choices = reader_->optional_table("choices");
  if (!choices) return;
  if (choices->has("main_component_min")) {
    main_component_place_ = choices->place_of("main_component_min");
  }
  read_choices(*choices, cell_.choices);
}

/// The part's table, where the cell has it.
template <class Read>
void CellReader::part(PartKind kind, Read read) {
  auto table = reader_->optional_table(part_id(kind));
  if (!table) return;
  read(*table, parts_.clause(*table, origin_, cell_.level));
  table->finish();
}

EngagementsPart read_engagements(TableReader& table, const PartReader& parts, Clause clause) {
  EngagementsPart part = {.clause = clause, .filter = parts.filter(table)};
  part.at_least = parts.threshold(table, "at_least", 1, std::nullopt);
  part.grade = parts.grade(table);
  part.top_at_least = part.at_least;
  part.top_grade = part.grade;
  auto top = table.optional_table("top");
  if (!top) return part;
  part.has_top = true;
  part.top_at_least = parts.threshold(*top, "at_least", 1, part.at_least);
  part.top_grade = parts.grade(*top);
  if (!top->has("grade")) {
    parts.reporter().report(top->place(),
                            {MessageId::rulebook_missing_key, {{"key", std::string("grade")}}});
  } else if (part.top_grade > 0 && part.top_grade <= part.grade) {
    parts.reporter().report(top->place_of("grade"), {MessageId::rulebook_top_not_above,
                                                     {base::count("grade", part.grade)}});
  }
  top->finish();
  return part;
}

ExpertisePart read_expertise(TableReader& table, const PartReader& parts, const Draft& draft,
                             const Catalogues& all, Clause clause) {
  const std::size_t before = parts.reporter().count();
  ExpertisePart part = {.clause = clause, .any_of = parts.areas(table, "any_of")};
  const bool known = parts.reporter().count() == before;
  if (const auto depth = table.text("depth")) {
    part.depths = parts.from_rung(draft.catalogues.depths, all.depths, table::kDepths, *depth);
  }
  const auto available = known ? std::optional(part.any_of.size()) : std::nullopt;
  if (table.has("at_least")) part.at_least = parts.threshold(table, "at_least", 1, available);
  if (known && part.any_of.empty()) {
    report_empty(parts.reporter(), table.place_of("any_of"), "any_of");
  }
  return part;
}

HandingOnPart read_handing_on(TableReader& table, const PartReader& parts, const Draft& draft,
                              const Catalogues& all, Clause clause) {
  const std::size_t before = parts.reporter().count();
  const auto& kinds = draft.catalogues.kinds;
  std::vector<Word> words;
  for (const auto& kind : kinds.entries) words.push_back({kind.id, kind.place});
  if (const auto given = table.optional_words("of")) words = *given;
  HandingOnPart part = {.clause = clause, .of = parts.ids(kinds, all.kinds, table::kKinds, words)};
  const bool known = parts.reporter().count() == before;
  const auto available = known ? std::optional(part.of.size()) : std::nullopt;
  part.at_least = parts.threshold(table, "at_least", 1, available);
  return part;
}

/// The named examinations bear the cell's provenance, or the part's own where that is worse; what
/// stands for one can't be better than that.
void CellReader::read_exams(TableReader& part) {
  const Provenance own_provenance =
      part.has("provenance") ? std::max(cell_.provenance, read_provenance(part)) : cell_.provenance;
  const auto add = [&](Id exam, Provenance provenance) {
    auto& exams = cell_.exam->any_of;
    const auto known = std::find_if(exams.begin(), exams.end(),
                                    [&](const Equal& equal) { return equal.exam == exam; });
    if (known == exams.end()) return exams.push_back({exam, provenance});
    known->provenance = std::min(known->provenance, provenance);
  };
  cell_.exam->clause.telling = ClauseOrigin{own_provenance, origin_.source_level}.telling();
  const auto words = part.words("any_of");
  if (!words) return;
  if (words->empty()) report_empty(reporter(), part.place_of("any_of"), "any_of");
  const auto& own = draft_->catalogues.exams;
  for (const Id exam : parts_.ids(own, all_->exams, table::kExams, *words)) {
    add(exam, own_provenance);
  }
  for (const Word& word : *words) {
    const Id exam = own.find(word.text);
    if (exam == kNone) continue;
    for (const Equal& equal : own[exam].equals) {
      add(all_->exams.find(own[equal.exam].id), std::max(own_provenance, equal.provenance));
    }
  }
}

void CellReader::read_parts() {
  part(PartKind::engagements, [&](TableReader& table, Clause clause) {
    cell_.engagements = read_engagements(table, parts_, clause);
  });
  part(PartKind::component,
       [&](TableReader&, Clause clause) { cell_.component = ComponentPart{clause}; });
  part(PartKind::complexity, [&](TableReader& table, Clause clause) {
    complexity_ = parts_.complexity(table, 1);
    cell_.complexity = ComplexityPart{clause, complexity_.value};
  });
  part(PartKind::size, [&](TableReader& table, Clause clause) {
    const ReadComplexity* complexity = cell_.complexity ? &complexity_ : nullptr;
    cell_.size = SizePart{clause, parts_.sizes(table, "any_of", complexity)};
    if (!table.has("any_of")) {
      reporter().report(table.place(),
                        {MessageId::rulebook_missing_key, {{"key", std::string("any_of")}}});
    }
  });
  part(PartKind::expertise, [&](TableReader& table, Clause clause) {
    cell_.expertise = read_expertise(table, parts_, *draft_, *all_, clause);
  });
  part(PartKind::handing_on, [&](TableReader& table, Clause clause) {
    cell_.handing_on = read_handing_on(table, parts_, *draft_, *all_, clause);
  });
  part(PartKind::mentoring,
       [&](TableReader&, Clause clause) { cell_.mentoring = MentoringPart{clause}; });
  part(PartKind::further_engagement, [&](TableReader& table, Clause clause) {
    cell_.further = FurtherPart{clause, parts_.filter(table), parts_.grade(table)};
  });
  part(PartKind::exam, [&](TableReader& table, Clause clause) {
    cell_.exam = ExamPart{clause, {}};
    read_exams(table);
  });
}

void CellReader::check_needs_engagements(PartKind kind) const {
  if (!cell_.has(kind) || cell_.engagements) return;
  reporter().report(reader_->place_of(part_id(kind)), {MessageId::rulebook_part_needs_engagements,
                                                       {{"part", std::string(part_id(kind))}}});
}

void CellReader::check_component() const {
  if (!cell_.component || !specialty_ || !specialty_->lists_known) return;
  if (specialty_->components.empty()) {
    reporter().report(reader_->place_of(part_id(PartKind::component)),
                      {MessageId::rulebook_no_components, {{"specialty", specialty_->id}}});
  }
  const unsigned needed = cell_.choices.main_component_min;
  if (cell_.engagements && needed > cell_.engagements->at_least) {
    reporter().report(main_component_place_, {MessageId::rulebook_main_component_min,
                                              {base::count("needed", needed),
                                               base::count("counted", cell_.engagements->at_least),
                                               {"specialty", specialty_->id},
                                               base::count("level", cell_.level)}});
  }
}

void CellReader::check() {
  const std::size_t before = reporter().count();
  check_needs_engagements(PartKind::component);
  check_needs_engagements(PartKind::complexity);
  check_needs_engagements(PartKind::size);
  check_component();
  bool any = false;
  for (std::size_t kind = 0; kind < kPartKinds; ++kind) {
    any |= cell_.has(static_cast<PartKind>(kind)) && static_cast<PartKind>(kind) != PartKind::exam;
  }
  if (!any) reporter().report(reader_->place(), MessageId::rulebook_no_parts);
  const bool known = specialty_ && specialty_->lists_known && specialty_->grades_known;
  if (!known || reporter().count() != before) return;
  if (cell_.complexity) {
    check_complexity(reporter(), *specialty_, cell_,
                     reader_->place_of(part_id(PartKind::complexity)));
  }
  if (cell_.size) {
    check_size(reporter(), *specialty_, cell_, reader_->place_of(part_id(PartKind::size)));
  }
}

Cell CellReader::read() {
  const std::size_t before = reporter().count();
  read_level();
  read_cell_choices();
  read_parts();
  reader_->finish();
  if (reporter().count() == before) check();
  return std::move(cell_);
}

}  // namespace

Drafted<Cell> read_cell(TableReader& reader, const Draft& draft, const Catalogues& all,
                        const DraftSpecialty* specialty) {
  return {CellReader(reader, draft, all, specialty).read(), reader.place_of("level")};
}

}  // namespace tassei::rules
