-- A database of schema 3, the first with a journal: what that of schema 2 had, brought up to date by tassei, with
-- confirmations, corrections, a code that was changed there and back, a setting. Made with the shell of SQLite
-- (.dump, after the two marks of the file). Never edited.
PRAGMA application_id = 1952543603;
PRAGMA user_version = 3;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE engineers (
  id           INTEGER PRIMARY KEY,
  engineer     TEXT NOT NULL,
  engineer_nfc TEXT NOT NULL UNIQUE,
  name         TEXT NOT NULL,
  reading      TEXT,
  note         TEXT,
  CONSTRAINT engineer_has_1_to_64_characters CHECK (length(engineer) BETWEEN 1 AND 64),
  CONSTRAINT engineer_has_no_space_around
    CHECK (trim(engineer, char(9,10,11,12,13,32,160,12288)) = engineer),
  CONSTRAINT engineer_has_no_control_character CHECK (instr(engineer, char(0)) = 0 AND
    engineer NOT GLOB '*[' || char(1) || '-' || char(31) || char(127) || '-' || char(159) || ']*'),
  CONSTRAINT engineer_nfc_is_its_comparison_form CHECK (engineer_nfc <> '' AND
    (engineer_nfc = engineer OR engineer GLOB '*[^ -~]*')),
  CONSTRAINT name_is_trimmed_text
    CHECK (name <> '' AND rtrim(name, char(9,10,11,12,13,32,160,12288)) = name AND
           ltrim(name, char(10,11,12,32,160,12288)) = name),
  CONSTRAINT reading_is_trimmed_text
    CHECK (reading <> '' AND rtrim(reading, char(9,10,11,12,13,32,160,12288)) = reading AND
           ltrim(reading, char(10,11,12,32,160,12288)) = reading),
  CONSTRAINT note_is_trimmed_text
    CHECK (note <> '' AND rtrim(note, char(9,10,11,12,13,32,160,12288)) = note AND
           ltrim(note, char(10,11,12,32,160,12288)) = note)
) STRICT;
INSERT INTO engineers VALUES(1,'0012','0012','神山 太郎','かみやま たろう',replace('two\nlines, "quoted"','\n',char(10)));
INSERT INTO engineers VALUES(2,'E2','E2','Ito',NULL,NULL);
INSERT INTO engineers VALUES(3,'É-1','É-1','=SUM(1)',NULL,NULL);
CREATE TABLE memberships (
  engineer_id INTEGER NOT NULL REFERENCES engineers (id),
  team        TEXT NOT NULL,
  team_nfc    TEXT NOT NULL,
  start_on    TEXT NOT NULL,
  end_on      TEXT,
  note        TEXT,
  number      INTEGER NOT NULL UNIQUE CHECK (number > 0),
  PRIMARY KEY (engineer_id, team_nfc, start_on),
  CONSTRAINT team_has_1_to_64_characters CHECK (length(team) BETWEEN 1 AND 64),
  CONSTRAINT team_has_no_space_around
    CHECK (trim(team, char(9,10,11,12,13,32,160,12288)) = team),
  CONSTRAINT team_has_no_control_character CHECK (instr(team, char(0)) = 0 AND
    team NOT GLOB '*[' || char(1) || '-' || char(31) || char(127) || '-' || char(159) || ']*'),
  CONSTRAINT team_nfc_is_its_comparison_form CHECK (team_nfc <> '' AND
    (team_nfc = team OR team GLOB '*[^ -~]*')),
  CONSTRAINT start_on_is_a_day
    CHECK (start_on IS date(start_on, '+0 days') AND start_on BETWEEN '1900-01-01' AND '9999-12-31'),
  CONSTRAINT end_on_is_a_day
    CHECK (end_on IS date(end_on, '+0 days') AND end_on BETWEEN '1900-01-01' AND '9999-12-31'),
  CONSTRAINT end_is_not_before_start CHECK (end_on >= start_on),
  CONSTRAINT note_is_trimmed_text
    CHECK (note <> '' AND rtrim(note, char(9,10,11,12,13,32,160,12288)) = note AND
           ltrim(note, char(10,11,12,32,160,12288)) = note)
) STRICT, WITHOUT ROWID;
INSERT INTO memberships VALUES(1,'東日本','東日本','2015-04-01','2019-03-31','n',1);
INSERT INTO memberships VALUES(1,'東日本','東日本','2021-04-01','9999-12-31',NULL,2);
CREATE TABLE projects (
  id          INTEGER PRIMARY KEY,
  project     TEXT NOT NULL,
  project_nfc TEXT NOT NULL UNIQUE,
  name        TEXT NOT NULL,
  customer    TEXT,
  start_on    TEXT,
  end_on      TEXT,
  note        TEXT,
  CONSTRAINT project_has_1_to_64_characters CHECK (length(project) BETWEEN 1 AND 64),
  CONSTRAINT project_has_no_space_around
    CHECK (trim(project, char(9,10,11,12,13,32,160,12288)) = project),
  CONSTRAINT project_has_no_control_character CHECK (instr(project, char(0)) = 0 AND
    project NOT GLOB '*[' || char(1) || '-' || char(31) || char(127) || '-' || char(159) || ']*'),
  CONSTRAINT project_nfc_is_its_comparison_form CHECK (project_nfc <> '' AND
    (project_nfc = project OR project GLOB '*[^ -~]*')),
  CONSTRAINT name_is_trimmed_text
    CHECK (name <> '' AND rtrim(name, char(9,10,11,12,13,32,160,12288)) = name AND
           ltrim(name, char(10,11,12,32,160,12288)) = name),
  CONSTRAINT customer_is_trimmed_text
    CHECK (customer <> '' AND rtrim(customer, char(9,10,11,12,13,32,160,12288)) = customer AND
           ltrim(customer, char(10,11,12,32,160,12288)) = customer),
  CONSTRAINT start_on_is_a_day
    CHECK (start_on IS date(start_on, '+0 days') AND start_on BETWEEN '1900-01-01' AND '9999-12-31'),
  CONSTRAINT end_on_is_a_day
    CHECK (end_on IS date(end_on, '+0 days') AND end_on BETWEEN '1900-01-01' AND '9999-12-31'),
  CONSTRAINT end_is_not_before_start CHECK (end_on >= start_on),
  CONSTRAINT note_is_trimmed_text
    CHECK (note <> '' AND rtrim(note, char(9,10,11,12,13,32,160,12288)) = note AND
           ltrim(note, char(10,11,12,32,160,12288)) = note)
) STRICT;
INSERT INTO projects VALUES(1,'P-001','P-001','データセンター保守','ある銀行','2016-04-01','2020-03-31','n');
INSERT INTO projects VALUES(2,'P-002','P-002','Nothing but a name',NULL,NULL,NULL,NULL);
CREATE TABLE project_flags (
  project_id INTEGER NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
  flag       TEXT NOT NULL,
  PRIMARY KEY (project_id, flag),
  CONSTRAINT flag_is_an_id CHECK (flag <> '' AND flag NOT GLOB '*[; ]*')
) STRICT, WITHOUT ROWID;
INSERT INTO project_flags VALUES(1,'always-on');
INSERT INTO project_flags VALUES(1,'cross-platform');
INSERT INTO project_flags VALUES(1,'mission-critical');
INSERT INTO project_flags VALUES(1,'multi-vendor');
CREATE TABLE project_sizes (
  project_id INTEGER NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
  scale      TEXT NOT NULL CHECK (scale <> ''),
  category   TEXT NOT NULL CHECK (category <> ''),
  PRIMARY KEY (project_id, scale)
) STRICT, WITHOUT ROWID;
INSERT INTO project_sizes VALUES(1,'facility','partial');
INSERT INTO project_sizes VALUES(1,'service','area-team');
CREATE TABLE project_measures (
  project_id INTEGER NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
  measure    TEXT NOT NULL CHECK (measure <> ''),
  value      REAL NOT NULL,
  PRIMARY KEY (project_id, measure),
  CONSTRAINT value_is_finite_and_not_negative CHECK (value BETWEEN 0 AND 1.7976931348623157e308)
) STRICT, WITHOUT ROWID;
INSERT INTO project_measures VALUES(1,'floor_area_m2',1800.4999999999999999);
INSERT INTO project_measures VALUES(1,'machine_rooms',3.0);
INSERT INTO project_measures VALUES(1,'network_sites',99.0);
INSERT INTO project_measures VALUES(2,'visits',12.0);
CREATE TABLE contributions (
  engineer_id INTEGER NOT NULL REFERENCES engineers (id),
  project_id  INTEGER NOT NULL REFERENCES projects (id),
  specialty   TEXT NOT NULL CHECK (specialty <> ''),
  activity    TEXT NOT NULL CHECK (activity <> ''),
  component   TEXT NOT NULL DEFAULT '',
  start_on    TEXT NOT NULL,
  end_on      TEXT,
  role        TEXT NOT NULL CHECK (role <> ''),
  outcome     TEXT NOT NULL,
  reference   TEXT,
  note        TEXT,
  number      INTEGER NOT NULL UNIQUE CHECK (number > 0), confirmed_by TEXT CHECK (confirmed_by <> ''), confirmed_at TEXT
  CHECK ((confirmed_at IS NULL) = (confirmed_by IS NULL)),
  PRIMARY KEY (engineer_id, project_id, specialty, activity, component, start_on),
  CONSTRAINT outcome_is_known
    CHECK (outcome IN ('planned', 'ongoing', 'success', 'completed', 'abandoned')),
  CONSTRAINT start_on_is_a_day
    CHECK (start_on IS date(start_on, '+0 days') AND start_on BETWEEN '1900-01-01' AND '9999-12-31'),
  CONSTRAINT end_on_is_a_day
    CHECK (end_on IS date(end_on, '+0 days') AND end_on BETWEEN '1900-01-01' AND '9999-12-31'),
  CONSTRAINT end_is_not_before_start CHECK (end_on >= start_on),
  CONSTRAINT what_has_ended_has_an_end CHECK (outcome IN ('planned', 'ongoing') OR
    (end_on IS NOT NULL AND end_on < '9999-12-31')),
  CONSTRAINT reference_is_trimmed_text
    CHECK (reference <> '' AND rtrim(reference, char(9,10,11,12,13,32,160,12288)) = reference AND
           ltrim(reference, char(10,11,12,32,160,12288)) = reference),
  CONSTRAINT note_is_trimmed_text
    CHECK (note <> '' AND rtrim(note, char(9,10,11,12,13,32,160,12288)) = note AND
           ltrim(note, char(10,11,12,32,160,12288)) = note)
) STRICT, WITHOUT ROWID;
INSERT INTO contributions VALUES(1,1,'facility','management','','2016-04-01','2020-02-29','member','completed','DOC-1','n',1,NULL,NULL);
INSERT INTO contributions VALUES(1,1,'software','upkeep','database','2016-04-01','2017-03-31','service-lead','success','DOC-1','n',2,'部長','2026-11-24T20:19:36.585Z');
INSERT INTO contributions VALUES(1,1,'software','upkeep','database','2017-04-01',NULL,'service-lead','ongoing','DOC-1','n',3,'部長','2026-11-24T20:19:36.585Z');
CREATE TABLE expertise (
  engineer_id INTEGER NOT NULL REFERENCES engineers (id),
  specialty   TEXT NOT NULL CHECK (specialty <> ''),
  area        TEXT NOT NULL CHECK (area <> ''),
  since_on    TEXT NOT NULL,
  depth       TEXT NOT NULL CHECK (depth <> ''),
  until_on    TEXT,
  reference   TEXT,
  note        TEXT,
  number      INTEGER NOT NULL UNIQUE CHECK (number > 0), confirmed_by TEXT CHECK (confirmed_by <> ''), confirmed_at TEXT
  CHECK ((confirmed_at IS NULL) = (confirmed_by IS NULL)),
  PRIMARY KEY (engineer_id, specialty, area, since_on),
  CONSTRAINT since_on_is_a_day
    CHECK (since_on IS date(since_on, '+0 days') AND since_on BETWEEN '1900-01-01' AND '9999-12-31'),
  CONSTRAINT until_on_is_a_day
    CHECK (until_on IS date(until_on, '+0 days') AND until_on BETWEEN '1900-01-01' AND '9999-12-31'),
  CONSTRAINT until_is_not_before_since CHECK (until_on >= since_on),
  CONSTRAINT reference_is_trimmed_text
    CHECK (reference <> '' AND rtrim(reference, char(9,10,11,12,13,32,160,12288)) = reference AND
           ltrim(reference, char(10,11,12,32,160,12288)) = reference),
  CONSTRAINT note_is_trimmed_text
    CHECK (note <> '' AND rtrim(note, char(9,10,11,12,13,32,160,12288)) = note AND
           ltrim(note, char(10,11,12,32,160,12288)) = note)
) STRICT, WITHOUT ROWID;
INSERT INTO expertise VALUES(1,'software','components','2010-04-01','guiding','2022-12-31','R','n',1,NULL,NULL);
CREATE TABLE achievements (
  engineer_id INTEGER NOT NULL REFERENCES engineers (id),
  specialty   TEXT NOT NULL CHECK (specialty <> ''),
  kind        TEXT NOT NULL CHECK (kind <> ''),
  achieved_on TEXT NOT NULL,
  title       TEXT NOT NULL,
  title_nfc   TEXT NOT NULL,
  reference   TEXT,
  note        TEXT,
  number      INTEGER NOT NULL UNIQUE CHECK (number > 0), confirmed_by TEXT CHECK (confirmed_by <> ''), confirmed_at TEXT
  CHECK ((confirmed_at IS NULL) = (confirmed_by IS NULL)),
  PRIMARY KEY (engineer_id, specialty, kind, achieved_on, title_nfc),
  CONSTRAINT achieved_on_is_a_day
    CHECK (achieved_on IS date(achieved_on, '+0 days') AND
           achieved_on BETWEEN '1900-01-01' AND '9999-12-31'),
  CONSTRAINT title_is_trimmed_text
    CHECK (title <> '' AND rtrim(title, char(9,10,11,12,13,32,160,12288)) = title AND
           ltrim(title, char(10,11,12,32,160,12288)) = title),
  CONSTRAINT title_nfc_is_its_comparison_form CHECK (title_nfc <> '' AND
    (title_nfc = title OR title GLOB '*[^ -~]*')),
  CONSTRAINT reference_is_trimmed_text
    CHECK (reference <> '' AND rtrim(reference, char(9,10,11,12,13,32,160,12288)) = reference AND
           ltrim(reference, char(10,11,12,32,160,12288)) = reference),
  CONSTRAINT note_is_trimmed_text
    CHECK (note <> '' AND rtrim(note, char(9,10,11,12,13,32,160,12288)) = note AND
           ltrim(note, char(10,11,12,32,160,12288)) = note)
) STRICT, WITHOUT ROWID;
INSERT INTO achievements VALUES(1,'software','book','2018-05-01','神と神','神と神','R','n',1,NULL,NULL);
CREATE TABLE mentorings (
  engineer_id INTEGER NOT NULL REFERENCES engineers (id),
  mentee      TEXT NOT NULL,
  mentee_nfc  TEXT NOT NULL,
  start_on    TEXT NOT NULL,
  end_on      TEXT,
  note        TEXT,
  number      INTEGER NOT NULL UNIQUE CHECK (number > 0), confirmed_by TEXT CHECK (confirmed_by <> ''), confirmed_at TEXT
  CHECK ((confirmed_at IS NULL) = (confirmed_by IS NULL)),
  PRIMARY KEY (engineer_id, mentee_nfc, start_on),
  CONSTRAINT mentee_is_trimmed_text
    CHECK (mentee <> '' AND rtrim(mentee, char(9,10,11,12,13,32,160,12288)) = mentee AND
           ltrim(mentee, char(10,11,12,32,160,12288)) = mentee),
  CONSTRAINT mentee_nfc_is_its_comparison_form CHECK (mentee_nfc <> '' AND
    (mentee_nfc = mentee OR mentee GLOB '*[^ -~]*')),
  CONSTRAINT start_on_is_a_day
    CHECK (start_on IS date(start_on, '+0 days') AND start_on BETWEEN '1900-01-01' AND '9999-12-31'),
  CONSTRAINT end_on_is_a_day
    CHECK (end_on IS date(end_on, '+0 days') AND end_on BETWEEN '1900-01-01' AND '9999-12-31'),
  CONSTRAINT end_is_not_before_start CHECK (end_on >= start_on),
  CONSTRAINT note_is_trimmed_text
    CHECK (note <> '' AND rtrim(note, char(9,10,11,12,13,32,160,12288)) = note AND
           ltrim(note, char(10,11,12,32,160,12288)) = note)
) STRICT, WITHOUT ROWID;
INSERT INTO mentorings VALUES(1,'E2','E2','2018-04-01','2019-03-31','n',1,NULL,NULL);
CREATE TABLE exams (
  engineer_id INTEGER NOT NULL REFERENCES engineers (id),
  exam        TEXT NOT NULL,
  exam_nfc    TEXT NOT NULL,
  passed_on   TEXT NOT NULL,
  reference   TEXT,
  note        TEXT,
  number      INTEGER NOT NULL UNIQUE CHECK (number > 0),
  PRIMARY KEY (engineer_id, exam_nfc, passed_on),
  CONSTRAINT exam_has_1_to_64_characters CHECK (length(exam) BETWEEN 1 AND 64),
  CONSTRAINT exam_has_no_space_around
    CHECK (trim(exam, char(9,10,11,12,13,32,160,12288)) = exam),
  CONSTRAINT exam_has_no_control_character CHECK (instr(exam, char(0)) = 0 AND
    exam NOT GLOB '*[' || char(1) || '-' || char(31) || char(127) || '-' || char(159) || ']*'),
  CONSTRAINT exam_nfc_is_its_comparison_form CHECK (exam_nfc <> '' AND
    (exam_nfc = exam OR exam GLOB '*[^ -~]*')),
  CONSTRAINT passed_on_is_a_day
    CHECK (passed_on IS date(passed_on, '+0 days') AND
           passed_on BETWEEN '1900-01-01' AND '9999-12-31'),
  CONSTRAINT reference_is_trimmed_text
    CHECK (reference <> '' AND rtrim(reference, char(9,10,11,12,13,32,160,12288)) = reference AND
           ltrim(reference, char(10,11,12,32,160,12288)) = reference),
  CONSTRAINT note_is_trimmed_text
    CHECK (note <> '' AND rtrim(note, char(9,10,11,12,13,32,160,12288)) = note AND
           ltrim(note, char(10,11,12,32,160,12288)) = note)
) STRICT, WITHOUT ROWID;
INSERT INTO exams VALUES(2,'AP','AP','2011-10-16','R','n',1);
CREATE TABLE numbers (
  kind TEXT PRIMARY KEY,
  last INTEGER NOT NULL CHECK (last >= 0)
) STRICT, WITHOUT ROWID;
INSERT INTO numbers VALUES('achievements',1);
INSERT INTO numbers VALUES('contributions',3);
INSERT INTO numbers VALUES('exams',1);
INSERT INTO numbers VALUES('expertise',1);
INSERT INTO numbers VALUES('memberships',2);
INSERT INTO numbers VALUES('mentorings',1);
CREATE TABLE settings (
  name  TEXT PRIMARY KEY CHECK (name <> ''),
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS "rulebooks" (
  digest     TEXT NOT NULL PRIMARY KEY,
  id         TEXT NOT NULL CHECK (id <> ''),
  valid_from TEXT NOT NULL DEFAULT '',
  toml       TEXT NOT NULL,
  active     INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT active_is_yes_or_no CHECK (active IN (0, 1)),
  CONSTRAINT valid_from_is_a_day CHECK (valid_from = '' OR
    (valid_from IS date(valid_from, '+0 days') AND
     valid_from BETWEEN '1900-01-01' AND '9999-12-31')),
  CONSTRAINT digest_is_sha256 CHECK (length(digest) = 64 AND digest NOT GLOB '*[^0-9a-f]*')
) STRICT;
INSERT INTO rulebooks VALUES('6f5798d2e9b331be0f37392614502337bd8915008e0e495baae2452e74801410','customer-service','',replace('# IT Skill Standard, job category Customer Service: the five cells that its extract defines.\n# Facts and figures are the standard''s; labels are this project''s own. README.md explains the format.\n\nformat = 1\nid = "customer-service"\nlabel = { ja = "カスタマサービス", en = "Customer Service" }\nsource = { ja = "ITスキル標準 カスタマサービス 達成度指標", en = "IT Skill Standard (ITSS), Customer Service, achievement indicators" }\n\n[choices]\ncount = "projects"\nrole_applies_to = "all"\nexam_policy = "counts"\nmentoring_scope = "any"\nmain_component_min = 1\n\n# The items of an indicator.\n[[clauses]]\nid = "responsibility"\nlabel = { ja = "責任性", en = "Responsibility" }\n\n[[clauses]]\nid = "complexity"\nlabel = { ja = "複雑性", en = "Complexity" }\n\n[[clauses]]\nid = "size"\nlabel = { ja = "サイズ", en = "Size" }\n\n[[clauses]]\nid = "professional"\nlabel = { ja = "プロフェッショナル貢献", en = "Professional contribution" }\n\n[[clauses]]\nid = "note"\nlabel = { ja = "注釈", en = "Note" }\n\n# Lowest first. The extract names the first and the last.\n[[roles]]\nid = "member"\nlabel = { ja = "メンバ", en = "Member" }\n\n[[roles]]\nid = "team-lead"\nlabel = { ja = "チームリーダ", en = "Team leader" }\n\n[[roles]]\nid = "service-lead"\nlabel = { ja = "サービス責任者", en = "Service manager" }\n\n# Lowest first.\n[[depths]]\nid = "independent"\nlabel = { ja = "独力で実践", en = "Practises independently" }\n\n[[depths]]\nid = "guiding"\nlabel = { ja = "他を指導し社内に貢献", en = "Guides others in the company" }\n\n# Complexity conditions. Each specialty names those that count for it.\n[[flags]]\nid = "cross-platform"\nlabel = { ja = "クロスプラットフォーム", en = "Cross-platform" }\n\n[[flags]]\nid = "multi-vendor"\nlabel = { ja = "マルチベンダ", en = "Multi-vendor" }\n\n[[flags]]\nid = "novel-technology"\nlabel = { ja = "先進的・使用実績の少ない技術", en = "Novel or little-used technology" }\n\n[[flags]]\nid = "mission-critical"\nlabel = { ja = "ミッションクリティカル", en = "Mission-critical" }\n\n[[flags]]\nid = "always-on"\nlabel = { ja = "24時間365日連続稼働", en = "Round-the-clock operation" }\n\n[[flags]]\nid = "nationwide"\nlabel = { ja = "全国規模", en = "Nationwide" }\n\n[[flags]]\nid = "many-sites"\nlabel = { ja = "多拠点・複雑なネットワーク", en = "Many sites, complex network" }\n\n[[flags]]\nid = "complex-protection"\nlabel = { ja = "複雑な防災・防犯対策", en = "Complex disaster and crime protection" }\n\n[[measures]]\nid = "machine_rooms"\nlabel = { ja = "コンピュータルーム数", en = "Machine rooms" }\nunit = { ja = "箇所", en = "rooms" }\nwhole = true\n\n[[measures]]\nid = "floor_area_m2"\nlabel = { ja = "コンピュータルーム面積", en = "Machine-room floor area" }\nunit = { ja = "㎡", en = "m²" }\n\n[[measures]]\nid = "network_sites"\nlabel = { ja = "ネットワーク拠点数", en = "Network sites" }\nunit = { ja = "拠点", en = "sites" }\nwhole = true\n\n[[scales]]\nid = "service"\nlabel = { ja = "サービス規模", en = "Scope of service" }\n\n[[scales.categories]]\nid = "specific-customer"\nlabel = { ja = "特定ユーザ", en = "Particular users" }\nlevel = 3\n\n[[scales.categories]]\nid = "area-team"\nlabel = { ja = "広域・業種の一部を担うチーム", en = "A team within an area or industry" }\nlevel = 4\n\n[[scales.categories]]\nid = "whole-area"\nlabel = { ja = "広域・業種の全体", en = "A whole area or industry" }\nlevel = 5\n\n[[scales]]\nid = "facility"\nlabel = { ja = "施設規模", en = "Scale of facilities" }\n\n[[scales.categories]]\nid = "partial"\nlabel = { ja = "施設の一部", en = "Part of the facilities" }\nlevel = 3\n\n[[scales.categories]]\nid = "small"\nlabel = { ja = "小規模", en = "Small" }\nlevel = 4\nmeasures.machine_rooms = { from = 1, to = 2 }\nmeasures.floor_area_m2 = { above = 0, below = 2000 }\nmeasures.network_sites = { from = 1, to = 99 }\n\n[[scales.categories]]\nid = "medium"\nlabel = { ja = "中規模", en = "Medium" }\nlevel = 5\nmeasures.machine_rooms = { from = 3, to = 4 }\nmeasures.floor_area_m2 = { from = 2000, below = 5000 }\nmeasures.network_sites = { from = 100, to = 299 }\n\n[[scales.categories]]\nid = "large"\nlabel = { ja = "大規模", en = "Large" }\nlevel = 6\nmeasures.machine_rooms = { from = 5 }\nmeasures.floor_area_m2 = { from = 5000 }\nmeasures.network_sites = { from = 300 }\n\n[[activities]]\nid = "introduction"\nlabel = { ja = "導入", en = "Introduction" }\n\n[[activities]]\nid = "upkeep"\nlabel = { ja = "維持", en = "Upkeep" }\n\n[[activities]]\nid = "maintenance"\nlabel = { ja = "保守", en = "Maintenance" }\n\n[[activities]]\nid = "design"\nlabel = { ja = "設計", en = "Design" }\n\n[[activities]]\nid = "construction"\nlabel = { ja = "構築", en = "Construction" }\n\n[[activities]]\nid = "management"\nlabel = { ja = "管理", en = "Management" }\n\n[[activities]]\nid = "preservation"\nlabel = { ja = "保全", en = "Preservation" }\n\n# The lists of the standard are open: a company may add components.\n[[components]]\nid = "mainframe"\nlabel = { ja = "汎用プロセッサ", en = "Mainframe" }\n\n[[components]]\nid = "midrange"\nlabel = { ja = "中型プロセッサ", en = "Midrange server" }\n\n[[components]]\nid = "pc"\nlabel = { ja = "PC", en = "PC" }\n\n[[components]]\nid = "storage"\nlabel = { ja = "ストレージ", en = "Storage" }\n\n[[components]]\nid = "network"\nlabel = { ja = "ネットワーク", en = "Network" }\n\n[[components]]\nid = "operating-system"\nlabel = { ja = "オペレーティングシステム", en = "Operating system" }\n\n[[components]]\nid = "database"\nlabel = { ja = "データベース", en = "Database" }\n\n[[components]]\nid = "middleware"\nlabel = { ja = "ミドルウェア", en = "Middleware" }\n\n[[components]]\nid = "application"\nlabel = { ja = "アプリケーション", en = "Application" }\n\n[[areas]]\nid = "components"\nlabel = { ja = "IT主要コンポーネント", en = "Main IT components" }\n\n[[areas]]\nid = "hardware-operations"\nlabel = { ja = "運用管理・製品テクノロジー", en = "Operations management and product technology" }\n\n[[areas]]\nid = "user-planning"\nlabel = { ja = "運用方針・製品選定・導入計画", en = "Operating policy, product choice, rollout planning" }\n\n[[areas]]\nid = "team-management"\nlabel = { ja = "要員計画・収益性", en = "Staffing and profitability" }\n\n[[areas]]\nid = "customer-satisfaction"\nlabel = { ja = "顧客満足", en = "Customer satisfaction" }\n\n[[areas]]\nid = "software-diagnosis"\nlabel = { ja = "障害診断・製品テクノロジー", en = "Fault diagnosis and product technology" }\n\n[[areas]]\nid = "service-strategy"\nlabel = { ja = "サービス戦略・計画立案", en = "Service strategy and planning" }\n\n[[areas]]\nid = "first-contact"\nlabel = { ja = "一次技術窓口", en = "First technical contact" }\n\n[[areas]]\nid = "user-advice"\nlabel = { ja = "計画・手法の助言", en = "Advice on plans and methods" }\n\n[[areas]]\nid = "facility-engineering"\nlabel = { ja = "建築・電気・機械・情報配線", en = "Building, power, mechanical and cabling engineering" }\n\n[[areas]]\nid = "facility-strategy"\nlabel = { ja = "施設戦略・中長期計画", en = "Facility strategy and long-term planning" }\n\n# Ways of handing on technology.\n[[kinds]]\nid = "community"\nlabel = { ja = "学会・委員会", en = "Professional community" }\n\n[[kinds]]\nid = "book"\nlabel = { ja = "著書", en = "Book" }\n\n[[kinds]]\nid = "external-paper"\nlabel = { ja = "社外論文", en = "External paper" }\n\n[[kinds]]\nid = "internal-paper"\nlabel = { ja = "社内論文", en = "Internal paper" }\n\n[[kinds]]\nid = "external-lecture"\nlabel = { ja = "社外講師", en = "External lecture" }\n\n[[kinds]]\nid = "internal-lecture"\nlabel = { ja = "社内講師", en = "Internal lecture" }\n\n[[kinds]]\nid = "patent"\nlabel = { ja = "特許出願", en = "Patent application" }\n\n# AP has had these two forerunners; that they stand for it is an estimate.\n[[exams]]\nid = "AP"\nlabel = { ja = "応用情報技術者試験", en = "Applied Information Technology Engineer" }\nequals = [\n  { exam = "SW", provenance = "inferred" },\n  { exam = "1K", provenance = "inferred" },\n]\n\n[[exams]]\nid = "SW"\nlabel = { ja = "ソフトウェア開発技術者試験", en = "Software Development Engineer" }\n\n[[exams]]\nid = "1K"\nlabel = { ja = "第一種情報処理技術者試験", en = "Class 1 Information Processing Engineer" }\n\n[[specialties]]\nid = "hardware"\nlabel = { ja = "ハードウェア", en = "Hardware" }\nactivities = ["introduction", "upkeep", "maintenance"]\ncomponents = ["mainframe", "midrange", "pc", "storage", "network"]\nflags = ["cross-platform", "multi-vendor", "novel-technology", "mission-critical", "always-on", "nationwide"]\nareas = ["components", "hardware-operations", "user-planning", "team-management", "customer-satisfaction"]\n\n[[specialties]]\nid = "software"\nlabel = { ja = "ソフトウェア", en = "Software" }\nactivities = ["introduction", "upkeep", "maintenance"]\ncomponents = ["operating-system", "database", "middleware", "application"]\nflags = ["cross-platform", "multi-vendor", "novel-technology", "mission-critical", "always-on", "nationwide"]\nareas = ["components", "software-diagnosis", "service-strategy", "team-management", "customer-satisfaction", "first-contact", "user-advice"]\n\n[[specialties]]\nid = "facility"\nlabel = { ja = "ファシリティマネジメント", en = "Facility management" }\nactivities = ["design", "construction", "management", "preservation"]\ncomponents = []\nflags = ["mission-critical", "always-on", "many-sites", "complex-protection"]\nareas = ["facility-engineering", "facility-strategy", "team-management", "customer-satisfaction", "user-advice"]\n\n# What complexity and size of a level mean for a project. Grade 4 follows from the second size option\n# of level 5; the extract has no level 4, nor a level 3 of hardware.\n\n[[grades]]\nspecialty = "hardware"\ngrade = 3\nprovenance = "inferred"\nclause = "size"\nsource_level = 5\ncomplexity = { at_least = 2 }\nsize = [{ scale = "service", category = "specific-customer" }]\n\n[[grades]]\nspecialty = "hardware"\ngrade = 4\nprovenance = "inferred"\nclause = "size"\nsource_level = 5\ncomplexity = { at_least = 2 }\nsize = [{ scale = "service", category = "area-team" }]\n\n[[grades]]\nspecialty = "hardware"\ngrade = 5\nprovenance = "standard"\nclause = "size"\ncomplexity = { at_least = 2 }\nsize = [\n  { scale = "service", category = "whole-area" },\n  { scale = "service", category = "area-team", flags = 4 },\n]\n\n[[grades]]\nspecialty = "software"\ngrade = 3\nprovenance = "standard"\nclause = "size"\ncomplexity = { at_least = 2 }\nsize = [{ scale = "service", category = "specific-customer" }]\n\n[[grades]]\nspecialty = "software"\ngrade = 4\nprovenance = "inferred"\nclause = "size"\nsource_level = 5\ncomplexity = { at_least = 2 }\nsize = [{ scale = "service", category = "area-team" }]\n\n[[grades]]\nspecialty = "software"\ngrade = 5\nprovenance = "standard"\nclause = "size"\ncomplexity = { at_least = 2 }\nsize = [\n  { scale = "service", category = "whole-area" },\n  { scale = "service", category = "area-team", flags = 4 },\n]\n\n[[grades]]\nspecialty = "facility"\ngrade = 3\nprovenance = "standard"\nclause = "size"\ncomplexity = { at_least = 2 }\nsize = [{ scale = "facility", category = "partial" }]\n\n[[grades]]\nspecialty = "facility"\ngrade = 4\nprovenance = "inferred"\nclause = "size"\nsource_level = 5\ncomplexity = { at_least = 2 }\nsize = [{ scale = "facility", category = "small" }]\n\n[[grades]]\nspecialty = "facility"\ngrade = 5\nprovenance = "standard"\nclause = "size"\ncomplexity = { at_least = 2 }\nsize = [\n  { scale = "facility", category = "medium" },\n  { scale = "facility", category = "small", flags = 3 },\n]\n\n# What holding a level takes.\n\n[[cells]]\nspecialty = "hardware"\nlevel = 5\nprovenance = "standard"\n\n[cells.engagements]\nclause = "responsibility"\nat_least = 3\ngrade = 4\ntop = { at_least = 1, grade = 5 }\nrole = "service-lead"\noutcomes = ["success"]\n\n[cells.component]\nclause = "responsibility"\n\n[cells.complexity]\nclause = "complexity"\nat_least = 2\n\n[cells.size]\nclause = "size"\nany_of = [\n  { scale = "service", category = "whole-area" },\n  { scale = "service", category = "area-team", flags = 4 },\n]\n\n[cells.expertise]\nclause = "professional"\nany_of = ["components", "hardware-operations", "user-planning", "team-management", "customer-satisfaction"]\ndepth = "guiding"\n\n[cells.handing-on]\nclause = "professional"\nat_least = 3\n\n[cells.mentoring]\nclause = "professional"\n\n[[cells]]\nspecialty = "software"\nlevel = 3\nprovenance = "standard"\n\n[cells.engagements]\nclause = "responsibility"\nat_least = 1\ngrade = 3\nrole = "member"\noutcomes = ["success", "completed"]\n\n[cells.component]\nclause = "responsibility"\n\n[cells.complexity]\nclause = "complexity"\nat_least = 2\n\n[cells.size]\nclause = "size"\nany_of = [{ scale = "service", category = "specific-customer" }]\n\n[cells.expertise]\nclause = "professional"\nany_of = ["software-diagnosis", "first-contact", "user-advice"]\ndepth = "independent"\n\n[cells.exam]\nclause = "note"\nany_of = ["AP"]\n\n[[cells]]\nspecialty = "software"\nlevel = 5\nprovenance = "standard"\n\n[cells.engagements]\nclause = "responsibility"\nat_least = 3\ngrade = 4\ntop = { at_least = 1, grade = 5 }\nrole = "service-lead"\noutcomes = ["success"]\n\n[cells.component]\nclause = "responsibility"\n\n[cells.complexity]\nclause = "complexity"\nat_least = 2\n\n[cells.size]\nclause = "size"\nany_of = [\n  { scale = "service", category = "whole-area" },\n  { scale = "service", category = "area-team", flags = 4 },\n]\n\n[cells.expertise]\nclause = "professional"\nany_of = ["components", "software-diagnosis", "service-strategy", "team-management", "customer-satisfaction"]\ndepth = "guiding"\n\n[cells.handing-on]\nclause = "professional"\nat_least = 3\n\n[cells.mentoring]\nclause = "professional"\n\n[[cells]]\nspecialty = "facility"\nlevel = 3\nprovenance = "standard"\n\n[cells.engagements]\nclause = "responsibility"\nat_least = 1\ngrade = 3\nrole = "member"\noutcomes = ["success", "completed"]\n\n[cells.complexity]\nclause = "complexity"\nat_least = 2\n\n[cells.size]\nclause = "size"\nany_of = [{ scale = "facility", category = "partial" }]\n\n[cells.expertise]\nclause = "professional"\nany_of = ["facility-engineering", "user-advice"]\ndepth = "independent"\n\n[cells.exam]\nclause = "note"\nany_of = ["AP"]\n\n[[cells]]\nspecialty = "facility"\nlevel = 5\nprovenance = "standard"\n\n[cells.engagements]\nclause = "responsibility"\nat_least = 3\ngrade = 4\ntop = { at_least = 1, grade = 5 }\nrole = "service-lead"\noutcomes = ["success"]\n\n[cells.complexity]\nclause = "complexity"\nat_least = 2\n\n[cells.size]\nclause = "size"\nany_of = [\n  { scale = "facility", category = "medium" },\n  { scale = "facility", category = "small", flags = 3 },\n]\n\n[cells.expertise]\nclause = "professional"\nany_of = ["facility-engineering", "facility-strategy", "team-management", "customer-satisfaction"]\ndepth = "guiding"\n\n[cells.handing-on]\nclause = "professional"\nat_least = 3\n\n[cells.mentoring]\nclause = "professional"\n','\n',char(10)),1);
INSERT INTO rulebooks VALUES('2a5fcb41fedaaa0d8158cde98a95c6d50355e67df2a68db83233cbbdd18a12a9','company','2025-04-01',replace('format = 1\nid = "company"\nlabel = { ja = "自社", en = "Ours" }\nsource = { ja = "自社の定め", en = "Our own terms" }\nextends = "customer-service"\nvalid_from = 2025-04-01\n\n[[scales]]\nid = "visits"\nlabel = { ja = "訪問", en = "visits" }\n[[scales.categories]]\nid = "few"\nlevel = 3\nlabel = { ja = "少", en = "few" }\nmeasures.visits = { from = 1, to = 9 }\n[[scales.categories]]\nid = "many"\nlevel = 4\nlabel = { ja = "多", en = "many" }\nmeasures.visits = { from = 10 }\n\n[[measures]]\nid = "visits"\nwhole = true\nunit = { ja = "回", en = "visits" }\nlabel = { ja = "訪問回数", en = "visits" }\n','\n',char(10)),0);
INSERT INTO rulebooks VALUES('a9a5e1aa49bc7212cef7aa496700510b32c14b266d5c4e334de5e9f1db29205e','company','2025-04-01',replace('format = 1\nid = "company"\nlabel = { ja = "自社", en = "Ours" }\nsource = { ja = "自社の定め", en = "Our own terms" }\nextends = "customer-service"\nvalid_from = 2025-04-01\nchoices.exam_policy = "with-engagement"\n','\n',char(10)),1);
CREATE TABLE rulebook_parts (
  rulebook TEXT NOT NULL REFERENCES rulebooks (digest),
  part     TEXT NOT NULL REFERENCES rulebooks (digest),
  PRIMARY KEY (rulebook, part)
) STRICT, WITHOUT ROWID;
INSERT INTO rulebook_parts VALUES('2a5fcb41fedaaa0d8158cde98a95c6d50355e67df2a68db83233cbbdd18a12a9','6f5798d2e9b331be0f37392614502337bd8915008e0e495baae2452e74801410');
INSERT INTO rulebook_parts VALUES('a9a5e1aa49bc7212cef7aa496700510b32c14b266d5c4e334de5e9f1db29205e','6f5798d2e9b331be0f37392614502337bd8915008e0e495baae2452e74801410');
CREATE TABLE other_columns (
  about TEXT NOT NULL CHECK (about <> ''),
  sort  TEXT NOT NULL CHECK (sort IN ('scale', 'measure')),
  PRIMARY KEY (about, sort)
) STRICT, WITHOUT ROWID;
INSERT INTO other_columns VALUES('visits','measure');
CREATE TABLE entries (
  entry   INTEGER PRIMARY KEY,
  at      TEXT NOT NULL,
  actor   TEXT NOT NULL CHECK (actor <> ''),
  command TEXT NOT NULL CHECK (command <> ''),
  reason  TEXT CHECK (reason <> ''),
  undoes  INTEGER REFERENCES entries (entry),
  salt    BLOB,
  leaf    BLOB NOT NULL,
  digest  TEXT NOT NULL,
  CONSTRAINT entries_count_from_1 CHECK (entry > 0),
  CONSTRAINT at_is_an_instant CHECK (at GLOB
    '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z'),
  CONSTRAINT what_is_undone_was_before CHECK (undoes < entry),
  CONSTRAINT salt_has_16_bytes CHECK (length(salt) = 16),
  CONSTRAINT leaf_is_sha256 CHECK (length(leaf) = 32),
  CONSTRAINT digest_is_sha256 CHECK (length(digest) = 64 AND digest NOT GLOB '*[^0-9a-f]*')
) STRICT;
INSERT INTO entries VALUES(1,'2026-11-24T20:19:36.480Z','田中','migrate',NULL,NULL,X'e55e29c9cba76e32a20378a41c56fe1c',X'e57de023a6f7d846e458f85dcecf5648f3496573befcb63a40204349693a4dc9','532c162afc363ddd8cec976ea853dba2ff7a51f681811d2ce23599748d8366cd');
INSERT INTO entries VALUES(2,'2026-11-24T20:19:36.553Z','田中','confirm',NULL,NULL,X'ad328641b4525ec036bbec85a4cdc195',X'64543a18d7c3710b8c7deefee8778f5143d7324284336a67fd799d3f1c943d6f','a6a45dc5e9980094a902159252343219c4288190b28c8365d4ec4b43ce7dc0b6');
INSERT INTO entries VALUES(3,'2026-11-24T20:19:36.585Z','田中','confirm',NULL,NULL,X'593a131de01a34500bcf45871577ede8',X'2650f92615039fd87be57ef84f52eec5e141cd2918f6dd7e8c9de8817a7ad43e','bd672b93ac0c8a6fc4c3bfcbb8c56a3279d103b9b115a1898b747be9fa16ddf0');
INSERT INTO entries VALUES(4,'2026-11-24T20:19:36.613Z','田中','contribution edit','誤記',NULL,X'5f81885be2579451fc514be7bad31d82',X'aa11793c94130b3cede15297e08ca4aecca03707021c72a323d149428cbd6064','85be5e26121332e314bd211def82897177d9373461883c6ce1cdaf67e860cba9');
INSERT INTO entries VALUES(5,'2026-11-24T20:19:36.649Z','田中','contribution edit',NULL,NULL,X'9660d3458c3db60c792e0e7fce98c039',X'76f2c28cf9300bd8780de11cfdcf0569bfebd1601c5931c218228a5484facb3f','cf1993e4ca48f90f3f098b6044f2af9163f9f30e1d5ee7d5a3184bef13192b6c');
INSERT INTO entries VALUES(6,'2026-11-24T20:19:36.690Z','田中','engineer edit',NULL,NULL,X'f9159751104d308853baf3f361d34410',X'bf258db876e3c94b95acedcc3462c29c2886482578e52c432e3aee584e70f428','96bd45dda0822c0053cae4637c89dc057a7e9e54e2f8c3d05f7fac3270d848fc');
INSERT INTO entries VALUES(7,'2026-11-24T20:19:36.719Z','田中','engineer edit',NULL,NULL,X'4b82cf6f0ad7256e14760dd0072278be',X'8c9e2c0b9a7ef72ea8ad21fe89ad072cb881b938527710b107fe6a208cb2dfc8','fed2dd909950cec96836cbc8979bcb3bca63376db2b9bed228196dc66446485a');
INSERT INTO entries VALUES(8,'2026-11-24T20:19:36.759Z','田中','settings unset',NULL,NULL,X'0c66ab49138f5ce56d26d86032a4843b',X'fbe7a33d4d5f2aa08603c2a5e35a4a6e532a07801dd4db07e61aede249c479a5','2b08925d399054e8fcec5821ea02ed0428eaa71d78fac395670f215623f263c6');
CREATE TABLE changes (
  entry    INTEGER NOT NULL REFERENCES entries (entry) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position > 0),
  record   TEXT NOT NULL CHECK (record <> ''),
  subject  TEXT,
  becomes  TEXT,
  content  TEXT NOT NULL,
  salt     BLOB,
  leaf     BLOB NOT NULL,
  PRIMARY KEY (entry, position),
  CONSTRAINT salt_has_16_bytes CHECK (length(salt) = 16),
  CONSTRAINT leaf_is_sha256 CHECK (length(leaf) = 32)
) STRICT, WITHOUT ROWID;
INSERT INTO changes VALUES(1,1,'rulebooks',NULL,NULL,'{"key":{"digest":"2a5fcb41fedaaa0d8158cde98a95c6d50355e67df2a68db83233cbbdd18a12a9"},"after":{"id":"company","valid_from":"2025-04-01","active":"0"}}',X'1492160a856c3813f8dfc74bc8a6a848',X'63f7bac803c1ce7d26d801c4fad4844bbae2775954a53c55af7b77a74b31985a');
INSERT INTO changes VALUES(1,2,'rulebooks',NULL,NULL,'{"key":{"digest":"a9a5e1aa49bc7212cef7aa496700510b32c14b266d5c4e334de5e9f1db29205e"},"after":{"id":"company","valid_from":"2025-04-01","active":"1"}}',X'1e7f6d4d66b95152cbe907b38ff81529',X'9a8d005d4d864cd88f8d40ad2adf11addf7d97489c67d22fc05951604d40172e');
INSERT INTO changes VALUES(1,3,'rulebooks',NULL,NULL,'{"key":{"digest":"6f5798d2e9b331be0f37392614502337bd8915008e0e495baae2452e74801410"},"after":{"id":"customer-service","active":"1"}}',X'9007c2e1d18dce2d6ba8908bcb584374',X'eacf4c7084fcdcf8e76761e969a25b24224d6adf0bdc957b55e791b6aa884583');
INSERT INTO changes VALUES(1,4,'settings',NULL,NULL,'{"key":{"name":"language"},"after":{"value":"ja"}}',X'38abb518ac90d2cefc6a3bae44446132',X'889aff0e22ed40b2ca8d6fb8e2ad2bbdea47e9748b30d9f9eeb7682d74e9f4b5');
INSERT INTO changes VALUES(1,5,'engineers','engineers 0012',NULL,'{"key":{"engineer":"0012"},"after":{"name":"神山 太郎","reading":"かみやま たろう","note":"two\nlines, \"quoted\""}}',X'25e26a1e2b43c597282723f1f23f3458',X'8abea70c91dd5766afa4d37e24274069e0ee17bb96c67c2f6d49056490b8b855');
INSERT INTO changes VALUES(1,6,'engineers','engineers E2',NULL,'{"key":{"engineer":"E2"},"after":{"name":"Ito"}}',X'fbd6a0ca4d50ba67ea89087c9bbcbaab',X'60575817b22deb211bf774d1f68c4f665c912e785689b6de731f255b7b96eb9f');
INSERT INTO changes VALUES(1,7,'engineers','engineers É-1',NULL,'{"key":{"engineer":"É-1"},"after":{"name":"=SUM(1)"}}',X'9912c3b7e804ba3eaa7f242dc3483fa3',X'0310dc44098c275cf936cfb2056c7345e1bcd3fed7068819f6b24b675a192b59');
INSERT INTO changes VALUES(1,8,'memberships','engineers 0012',NULL,'{"key":{"engineer":"0012","team":"東日本","start_on":"2015-04-01"},"after":{"end_on":"2019-03-31","note":"n"},"number":1}',X'b239c2ed9423a471e3b064b4f1e0809f',X'93e8b43ab70314099f3d839ceb1cc857537d4a0c181ca8df7b7f2b53eb8a4513');
INSERT INTO changes VALUES(1,9,'memberships','engineers 0012',NULL,'{"key":{"engineer":"0012","team":"東日本","start_on":"2021-04-01"},"after":{"end_on":"9999-12-31"},"number":2}',X'5d1f87eb84d4c2bd8c38200455407cce',X'080de179ea2eaab2df89d3e96f6148a84acf4da9afd6dac63de9d29d43d5f630');
INSERT INTO changes VALUES(1,10,'projects','projects P-001',NULL,'{"key":{"project":"P-001"},"after":{"name":"データセンター保守","customer":"ある銀行","start_on":"2016-04-01","end_on":"2020-03-31","flags":"always-on;cross-platform;mission-critical;multi-vendor","service_size":"area-team","facility_size":"partial","machine_rooms":"3","floor_area_m2":"1800.5","network_sites":"99","note":"n"}}',X'f72b5e9be7c886ee60bd6cd7315f2cc4',X'e36706e9bfa7febdda5c960854794ac3106840967ca14218bfb3acf9e6d51dd9');
INSERT INTO changes VALUES(1,11,'projects','projects P-002',NULL,'{"key":{"project":"P-002"},"after":{"name":"Nothing but a name","visits":"12"}}',X'033b1a38e51f569bac1561f8782946e7',X'8dba84a90a5fbda182a41ef851270b632c092e32463e927806f032b7ac0761c1');
INSERT INTO changes VALUES(1,12,'contributions','engineers 0012',NULL,'{"key":{"engineer":"0012","project":"P-001","specialty":"facility","activity":"management","start_on":"2016-04-01"},"after":{"end_on":"2020-02-29","role":"member","outcome":"completed","reference":"DOC-1","note":"n"},"number":1}',X'c4926af894f359eefaf15ebcf1b7fa3f',X'4b12063361588011dad85bc065eccd19ec2844949a23f070d0b1b66960340ef5');
INSERT INTO changes VALUES(1,13,'contributions','engineers 0012',NULL,'{"key":{"engineer":"0012","project":"P-001","specialty":"software","activity":"upkeep","component":"database","start_on":"2016-04-01"},"after":{"end_on":"2017-03-31","role":"service-lead","outcome":"success","reference":"DOC-1","note":"n"},"number":2}',X'5dd816d476ce5ab22c2b113198ce91b5',X'f4a28e6b34b51a48e5db493fa46bd1ac583b13989c534e1f369d09d9f294fd3e');
INSERT INTO changes VALUES(1,14,'contributions','engineers 0012',NULL,'{"key":{"engineer":"0012","project":"P-001","specialty":"software","activity":"upkeep","component":"database","start_on":"2017-04-01"},"after":{"role":"service-lead","outcome":"ongoing","reference":"DOC-1","note":"n"},"number":3}',X'fd7a99cd1e19c3390c892af4703d647e',X'3c395fb4cd517fb0210b03f51ee9d2f48af5bb99f5ca5e8f9ce0b2431ab9dc2a');
INSERT INTO changes VALUES(1,15,'expertise','engineers 0012',NULL,'{"key":{"engineer":"0012","specialty":"software","area":"components","since_on":"2010-04-01"},"after":{"depth":"guiding","until_on":"2022-12-31","reference":"R","note":"n"},"number":1}',X'f13011dec79799ce49d26a5c42978949',X'0eae5b4e2c550a31c653e2e8be459f745d49fb574cc4c7774c2a49304d806d40');
INSERT INTO changes VALUES(1,16,'achievements','engineers 0012',NULL,'{"key":{"engineer":"0012","specialty":"software","kind":"book","achieved_on":"2018-05-01","title":"神と神"},"after":{"reference":"R","note":"n"},"number":1}',X'ad1d2dc12d2d38b664948c2c8fcae284',X'4e2c032825051d0174108903db94694161ceaeb94e87deabbfeb66e48367c6ad');
INSERT INTO changes VALUES(1,17,'mentorings','engineers 0012',NULL,'{"key":{"engineer":"0012","mentee":"E2","start_on":"2018-04-01"},"after":{"end_on":"2019-03-31","note":"n"},"number":1}',X'5e39edc1ab712b2bbf3bec4295c6432f',X'3b146165a3ac70e2b5769d030711d999315d42db577a39abfb0c304b51517f46');
INSERT INTO changes VALUES(1,18,'exams','engineers E2',NULL,'{"key":{"engineer":"E2","exam":"AP","passed_on":"2011-10-16"},"after":{"reference":"R","note":"n"},"number":1}',X'6df49504c5c4edc32e5613d6af1dab62',X'b12a21b3a45d1d60d1220d85d0359f360b0fc0141fa7fe54ba75e7cbb1bb2d4b');
INSERT INTO changes VALUES(2,1,'contributions','engineers 0012',NULL,'{"key":{"engineer":"0012","project":"P-001","specialty":"facility","activity":"management","start_on":"2016-04-01"},"before":{},"after":{"confirmed_by":"田中","confirmed_at":"2026-11-24T20:19:36.553Z"}}',X'9795c92d0e7b25ba14b32fc31ca07da6',X'6b7a74f0baeae478308f7aa82479313e84425374d1bc3658eb687a8d03099749');
INSERT INTO changes VALUES(3,1,'contributions','engineers 0012',NULL,'{"key":{"engineer":"0012","project":"P-001","specialty":"software","activity":"upkeep","component":"database","start_on":"2016-04-01"},"before":{},"after":{"confirmed_by":"部長","confirmed_at":"2026-11-24T20:19:36.585Z"}}',X'a3e24933a90497fac621df1501a3695f',X'1057010a40912fc459f77e86f939c89443c075a7a04a87e608fd62e1e154b71a');
INSERT INTO changes VALUES(3,2,'contributions','engineers 0012',NULL,'{"key":{"engineer":"0012","project":"P-001","specialty":"software","activity":"upkeep","component":"database","start_on":"2017-04-01"},"before":{},"after":{"confirmed_by":"部長","confirmed_at":"2026-11-24T20:19:36.585Z"}}',X'2991d1da882ef22a5d075bec28837ccb',X'50969052dd1c1f4b5c4aeda4b0eca44c54fa5e96ad230216c2bdd6ce5e69ba9f');
INSERT INTO changes VALUES(4,1,'contributions','engineers 0012',NULL,'{"key":{"engineer":"0012","project":"P-001","specialty":"facility","activity":"management","start_on":"2016-04-01"},"before":{"note":"n","confirmed_by":"田中","confirmed_at":"2026-11-24T20:19:36.553Z"},"after":{"note":"m"}}',X'2726ac9c7e417e207b25766b62874493',X'aa9c0d73f1fa6d951c53da977b0f8d0d4fe576e11faf2ddfa64170a2bce7c559');
INSERT INTO changes VALUES(5,1,'contributions','engineers 0012',NULL,'{"key":{"engineer":"0012","project":"P-001","specialty":"facility","activity":"management","start_on":"2016-04-01"},"before":{"note":"m"},"after":{"note":"n"}}',X'65da834c3753a669d35512c5974e87b1',X'491ce9c598c4cfa128230f24d4cb80db7533cd856457cf6e7ec98c696bb028ff');
INSERT INTO changes VALUES(6,1,'mentorings','engineers 0012',NULL,'{"key":{"engineer":"0012","mentee":"E2","start_on":"2018-04-01"},"before":{"mentee":"E2"},"after":{"mentee":"E3"}}',X'3f846106269eb9f1c7d733552b1167c9',X'46cda9ce1ed89403c7fc757b6e3b5825c278fe09f5fe2810224201575d28295c');
INSERT INTO changes VALUES(6,2,'engineers','engineers E2','engineers E3','{"key":{"engineer":"E2"},"before":{"engineer":"E2"},"after":{"engineer":"E3"}}',X'8bac81bc54313434171e41df57a34d70',X'38740edeb77b0daac8c3b81b2d76d45cb41c0899200222c060a25fd5903b7ec5');
INSERT INTO changes VALUES(7,1,'mentorings','engineers 0012',NULL,'{"key":{"engineer":"0012","mentee":"E3","start_on":"2018-04-01"},"before":{"mentee":"E3"},"after":{"mentee":"E2"}}',X'dee10f2a9b9990f761aae4256c71c06d',X'ba180dba275fbb33349554352bbfe1e44f4cdf51fe2f387a571e8dea8c5ee548');
INSERT INTO changes VALUES(7,2,'engineers','engineers E3','engineers E2','{"key":{"engineer":"E3"},"before":{"engineer":"E3"},"after":{"engineer":"E2"}}',X'1ff182cf66b949e0b129d1be71e1ea58',X'c9d7edc4904c525e751fdea7d5c5bdd80d04851c137f0be2ca22fc8297a549bc');
INSERT INTO changes VALUES(8,1,'settings',NULL,NULL,'{"key":{"name":"language"},"before":{"value":"ja"}}',X'2bea910313171d05387cc2dcb2e92c00',X'7d0dbaa999a42b73d8a646d67bdb733adc71b3f6e52f0c73f8c46aacd9515e42');
CREATE INDEX contributions_by_project ON contributions (project_id);
CREATE TRIGGER mentoring_of_oneself_added BEFORE INSERT ON mentorings
WHEN NEW.mentee_nfc = (SELECT engineer_nfc FROM engineers WHERE id = NEW.engineer_id)
BEGIN
  SELECT RAISE(ABORT, 'a person does not mentor themselves');
END;
CREATE TRIGGER mentoring_of_oneself_edited BEFORE UPDATE ON mentorings
WHEN NEW.mentee_nfc = (SELECT engineer_nfc FROM engineers WHERE id = NEW.engineer_id)
BEGIN
  SELECT RAISE(ABORT, 'a person does not mentor themselves');
END;
CREATE TRIGGER mentoring_of_oneself_by_renaming BEFORE UPDATE OF engineer_nfc ON engineers
WHEN EXISTS (SELECT 1 FROM mentorings
             WHERE engineer_id = OLD.id AND mentee_nfc = NEW.engineer_nfc)
BEGIN
  SELECT RAISE(ABORT, 'a person does not mentor themselves');
END;
CREATE VIEW v_engineers AS
  SELECT engineer, name, reading, note FROM engineers;
CREATE VIEW v_memberships AS
  SELECT engineer, team, start_on, end_on, m.note
  FROM memberships AS m JOIN engineers AS e ON e.id = m.engineer_id;
CREATE VIEW v_contributions AS
  SELECT engineer, project, specialty, activity, component, c.start_on, c.end_on, role, outcome,
         reference, c.note
  FROM contributions AS c
       JOIN engineers AS e ON e.id = c.engineer_id
       JOIN projects AS p ON p.id = c.project_id;
CREATE VIEW v_expertise AS
  SELECT engineer, specialty, area, since_on, depth, until_on, reference, x.note
  FROM expertise AS x JOIN engineers AS e ON e.id = x.engineer_id;
CREATE VIEW v_achievements AS
  SELECT engineer, specialty, kind, achieved_on, title, reference, a.note
  FROM achievements AS a JOIN engineers AS e ON e.id = a.engineer_id;
CREATE VIEW v_mentorings AS
  SELECT engineer, mentee, start_on, end_on, m.note
  FROM mentorings AS m JOIN engineers AS e ON e.id = m.engineer_id;
CREATE VIEW v_exams AS
  SELECT engineer, exam, passed_on, reference, x.note
  FROM exams AS x JOIN engineers AS e ON e.id = x.engineer_id;
CREATE UNIQUE INDEX one_text_of_an_id_and_day_is_in_use ON rulebooks (id, valid_from)
  WHERE active = 1;
CREATE VIEW "v_projects" AS SELECT "projects"."project" AS "project", "projects"."name" AS "name", "projects"."customer" AS "customer", "projects"."start_on" AS "start_on", "projects"."end_on" AS "end_on", (SELECT group_concat("flag", ';') FROM (SELECT "flag" FROM "project_flags" WHERE "project_id" = "projects"."id" ORDER BY "flag")) AS "flags", (SELECT "category" FROM "project_sizes" WHERE "project_id" = "projects"."id" AND "scale" = 'service') AS "service_size", (SELECT "category" FROM "project_sizes" WHERE "project_id" = "projects"."id" AND "scale" = 'facility') AS "facility_size", (SELECT "value" FROM "project_measures" WHERE "project_id" = "projects"."id" AND "measure" = 'machine_rooms') AS "machine_rooms", (SELECT "value" FROM "project_measures" WHERE "project_id" = "projects"."id" AND "measure" = 'floor_area_m2') AS "floor_area_m2", (SELECT "value" FROM "project_measures" WHERE "project_id" = "projects"."id" AND "measure" = 'network_sites') AS "network_sites", (SELECT "value" FROM "project_measures" WHERE "project_id" = "projects"."id" AND "measure" = 'visits') AS "visits", "projects"."note" AS "note" FROM "projects";
CREATE INDEX entries_by_instant ON entries (at);
CREATE INDEX changes_by_subject ON changes (subject);
CREATE INDEX changes_that_move ON changes (becomes) WHERE becomes IS NOT NULL;
CREATE INDEX changes_of_no_subject ON changes (entry) WHERE subject IS NULL;
COMMIT;
