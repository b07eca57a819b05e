-- A database of schema 5, the first with goals and frozen reviews: what that of schema 3 had, brought up to date by
-- tassei, with a goal, a review that is closed with a comment, changes since, a second review. Made with the shell of
-- SQLite (.dump, after the two marks of the file). Never edited.
PRAGMA application_id = 1952543603;
PRAGMA user_version = 5;
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
INSERT INTO contributions VALUES(1,1,'facility','management','','2016-04-01','2020-02-29','member','completed','DOC-1','確定の後の訂正',1,NULL,NULL);
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
INSERT INTO numbers VALUES('goals',1);
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
INSERT INTO entries VALUES(9,'2026-11-28T04:21:07.626Z','田中','goal add',NULL,NULL,X'73768cf70459bad498dda8779b0c721f',X'51c66c8917647e36dccb7f345d69d1e23353baa713c9b048575abb64ce7d1df0','c59b48a0887b6fae3337eb9dd775073016e1cd4f139a19de858a49a44dd1f3d5');
INSERT INTO entries VALUES(10,'2026-11-28T04:21:07.641Z','田中','review freeze',NULL,NULL,X'acc0f15357d875a734979f7501c4f1e9',X'22d6a9c8d8b612d6ab2398f2c556968733911cec071bf674f6094684599ef23b','3461b6390a0879420adced47be9b194d6dc413323e4c2a37c1591a536ccd54fb');
INSERT INTO entries VALUES(11,'2026-11-28T04:21:07.656Z','田中','review comment',NULL,NULL,X'3760337b918d543107e3209bc51c847c',X'8b3c712ac5cbd04b41092fd26405bd8880c22ecb1388ed0c9b1f2423e9995290','28a2309fa7f5693459aed8e941ef4009257b8fd9ea443927790ee9655db67e51');
INSERT INTO entries VALUES(12,'2026-11-28T04:21:07.668Z','田中','review close',NULL,NULL,X'8edb30954fcb303a952a05f95aa4f0b4',X'ca2aec5f7f12cbfe23d7a45079540df3462b2dd332b64d468adc6b41f1570fd3','3eed12b28aa9b7db72c07fa5f2d7f3d59c3f4309a2c302f62d1c039d6944a594');
INSERT INTO entries VALUES(13,'2026-11-28T04:21:07.681Z','田中','contribution edit',NULL,NULL,X'1d59892876527eecd7746a8d7dac3877',X'55ef6d8f4b7633f5d56550cc83aca0e5626f763975a14cd494b766622808f06f','7d10ed09288592f521a190afc6d5face550624db9e3c6cd145d5195ca882c6df');
INSERT INTO entries VALUES(14,'2026-11-28T04:21:07.696Z','田中','engineer edit',NULL,NULL,X'9ecd90d213636e4f6bf0764a2fec3483',X'be2c9976db81357daded5f3edaec64beb43361ca46c91ad66b5c6d332034a44f','492beaa65c2e68610c5d703b09f41f07835fdfdbcbc9e965406538a4f1cf5a3e');
INSERT INTO entries VALUES(15,'2026-11-28T04:21:07.710Z','田中','engineer edit',NULL,NULL,X'b3c7c52040d9fa55368f06226a8340f2',X'4c68ef65de559742875267aa45d98b28e25f8dea2c7a40edf214b392d9f4cba5','3f93bdc009a7c9019ef8e34049d165098a12f69f52705c5c37a8008ec07b6b73');
INSERT INTO entries VALUES(16,'2026-11-28T04:21:07.723Z','田中','review freeze',NULL,NULL,X'0da9979165912f334e422cfd945ccd1f',X'8278be8458d9dd3f6c0f541c0b1510cdbeff83ea6ef5990418b902f85c794798','b7d770ccf2d1ca1720abccb8077c6f6f59caa2be6b3c3c57892c83dbeece5b93');
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
INSERT INTO changes VALUES(9,1,'goals','engineers 0012',NULL,'{"key":{"engineer":"0012","specialty":"software","level":"5","set_on":"2019-04-01"},"after":{"due_on":"2021-03-31","note":"次の期の目標"},"number":1}',X'ba985f5afa26d4ac9a9adc388f379928',X'38134e3cfb8a93e9de6ebab0d2c2873321a7339e43097d20adab6d2f1383b127');
INSERT INTO changes VALUES(10,1,'reviews',NULL,NULL,'{"key":{"label":"FY2019"},"after":{"at":"2020-03-31","entry":"9","head":"c59b48a0887b6fae3337eb9dd775073016e1cd4f139a19de858a49a44dd1f3d5","version":"0.5.0","people":"3","rows":"4","digest":"b82f66f20b56f8f427306034590a15d23c919465e8eaadb1f6cf95db828a3a46"}}',X'0a3b256baead106961a3912f8db07a62',X'140bcb901e41fcb3800988a0d38175a96e6051f7cb960f4fde544fb17c5c72f2');
INSERT INTO changes VALUES(11,1,'review_comments',NULL,NULL,'{"key":{"review":"FY2019","number":"1"},"after":{"engineer":"0012","text":"根拠資料を確認","by":"田中","at":"2026-11-28T04:21:07.656Z"}}',X'9618177fdd32e21861970850f557a682',X'3c261e270a415c2dbe5c90681144354286dea61b807cdd4465ac9decb47feec3');
INSERT INTO changes VALUES(12,1,'reviews',NULL,NULL,'{"key":{"label":"FY2019"},"before":{},"after":{"closed_at":"2026-11-28T04:21:07.668Z","closed_by":"田中"}}',X'62bf8fae00ade6490165d6ed9d76daed',X'bc350350f0c72536b75d51dfd81dc388d2d186a1019430485fb999c7824fc694');
INSERT INTO changes VALUES(13,1,'contributions','engineers 0012',NULL,'{"key":{"engineer":"0012","project":"P-001","specialty":"facility","activity":"management","start_on":"2016-04-01"},"before":{"note":"n"},"after":{"note":"確定の後の訂正"}}',X'ee1c411bc74acd273e239a6392308f69',X'6b92a5ce3b1fcffb7429bfe74bbaa9b022467e938e20f5db1e468e1547aff64e');
INSERT INTO changes VALUES(14,1,'engineers','engineers 0012','engineers 0013','{"key":{"engineer":"0012"},"before":{"engineer":"0012"},"after":{"engineer":"0013"}}',X'691465bc1e98065570c352b52328f3e2',X'a7b1847b119a325903db70725f5e663d5a2ad8ef1c237d7ce22cb15abd7c1365');
INSERT INTO changes VALUES(15,1,'engineers','engineers 0013','engineers 0012','{"key":{"engineer":"0013"},"before":{"engineer":"0013"},"after":{"engineer":"0012"}}',X'36a412951e45af98045751f8657dfbaa',X'91725f23668bdc54b666b05169b74324834bb4007aa82a3c041cbc0b397c7f3c');
INSERT INTO changes VALUES(16,1,'reviews',NULL,NULL,'{"key":{"label":"2020-03-31"},"after":{"at":"2020-03-31","entry":"15","head":"3f93bdc009a7c9019ef8e34049d165098a12f69f52705c5c37a8008ec07b6b73","version":"0.5.0","people":"3","rows":"4","digest":"6c24efa859a9c6a45207bc1397d62327c4043823df9c6fa051df0c5cf7cf09bc"}}',X'e9ff913934e0fef9882fbb0390ca5019',X'f7d0032591562b6a4a10bd9023b0a588556c212d75572b6fd2528da3b0315900');
CREATE TABLE goals (
  engineer_id INTEGER NOT NULL REFERENCES engineers (id),
  specialty   TEXT NOT NULL CHECK (specialty <> ''),
  level       INTEGER NOT NULL,
  set_on      TEXT NOT NULL,
  due_on      TEXT,
  note        TEXT,
  number      INTEGER NOT NULL UNIQUE CHECK (number > 0),
  PRIMARY KEY (engineer_id, specialty, level, set_on),
  CONSTRAINT level_is_from_1_to_7 CHECK (level BETWEEN 1 AND 7),
  CONSTRAINT set_on_is_a_day
    CHECK (set_on IS date(set_on, '+0 days') AND set_on BETWEEN '1900-01-01' AND '9999-12-31'),
  CONSTRAINT due_on_is_a_day
    CHECK (due_on IS date(due_on, '+0 days') AND due_on BETWEEN '1900-01-01' AND '9999-12-31'),
  CONSTRAINT due_is_not_before_set CHECK (due_on >= set_on),
  CONSTRAINT note_is_trimmed_text
    CHECK (note <> '' AND rtrim(note, char(9,10,11,12,13,32,160,12288)) = note AND
           ltrim(note, char(10,11,12,32,160,12288)) = note)
) STRICT, WITHOUT ROWID;
INSERT INTO goals VALUES(1,'software',5,'2019-04-01','2021-03-31','次の期の目標',1);
CREATE TABLE reviews_at_work (
  review INTEGER PRIMARY KEY
) STRICT;
CREATE TABLE reviews (
  review    INTEGER PRIMARY KEY,
  label_nfc TEXT NOT NULL UNIQUE,
  content   TEXT NOT NULL,
  salt      BLOB,
  leaf      BLOB NOT NULL,
  digest    TEXT NOT NULL,
  CONSTRAINT reviews_count_from_1 CHECK (review > 0),
  CONSTRAINT salt_has_16_bytes CHECK (length(salt) = 16),
  CONSTRAINT leaf_is_sha256 CHECK (length(leaf) = 32),
  CONSTRAINT digest_is_sha256 CHECK (length(digest) = 64 AND digest NOT GLOB '*[^0-9a-f]*')
) STRICT;
INSERT INTO reviews VALUES(1,'FY2019','{"label":"FY2019","at":"2020-03-31","entry":9,"head":"c59b48a0887b6fae3337eb9dd775073016e1cd4f139a19de858a49a44dd1f3d5","version":"0.5.0","frozen_at":"2026-11-28T04:21:07.641Z","frozen_by":"田中","rulebooks":[{"id":"company","valid_from":"2025-04-01","digest":"a9a5e1aa49bc7212cef7aa496700510b32c14b266d5c4e334de5e9f1db29205e","parts":["6f5798d2e9b331be0f37392614502337bd8915008e0e495baae2452e74801410"]},{"id":"customer-service","digest":"6f5798d2e9b331be0f37392614502337bd8915008e0e495baae2452e74801410"}],"people":3,"rows":4}',X'f7e28d5fed4ee3bdd8a3993ce0c892df',X'4a3716111f0eaa8eb59c35a017556d6670d7c22a3d919c40da82fa66c8b5d50b','b82f66f20b56f8f427306034590a15d23c919465e8eaadb1f6cf95db828a3a46');
INSERT INTO reviews VALUES(2,'2020-03-31','{"label":"2020-03-31","at":"2020-03-31","entry":15,"head":"3f93bdc009a7c9019ef8e34049d165098a12f69f52705c5c37a8008ec07b6b73","version":"0.5.0","frozen_at":"2026-11-28T04:21:07.723Z","frozen_by":"田中","rulebooks":[{"id":"company","valid_from":"2025-04-01","digest":"a9a5e1aa49bc7212cef7aa496700510b32c14b266d5c4e334de5e9f1db29205e","parts":["6f5798d2e9b331be0f37392614502337bd8915008e0e495baae2452e74801410"]},{"id":"customer-service","digest":"6f5798d2e9b331be0f37392614502337bd8915008e0e495baae2452e74801410"}],"people":3,"rows":4}',X'5c1028c105d6fa59f79f95f93c065105',X'afae6c6048662b22aed461f1a4527a9f2af5ff0c917c24d2c271470141dfb4f7','6c24efa859a9c6a45207bc1397d62327c4043823df9c6fa051df0c5cf7cf09bc');
CREATE TABLE review_people (
  review       INTEGER NOT NULL REFERENCES reviews (review) DEFERRABLE INITIALLY DEFERRED,
  person       INTEGER NOT NULL CHECK (person > 0),
  engineer_nfc TEXT NOT NULL,
  content      TEXT NOT NULL,
  salt         BLOB,
  leaf         BLOB NOT NULL,
  PRIMARY KEY (review, person),
  UNIQUE (review, engineer_nfc),
  CONSTRAINT salt_has_16_bytes CHECK (length(salt) = 16),
  CONSTRAINT leaf_is_sha256 CHECK (length(leaf) = 32)
) STRICT, WITHOUT ROWID;
INSERT INTO review_people VALUES(1,1,'0012','{"engineer":"0012","name":"神山 太郎"}',X'48f9caa1cbb7905631494b9c20139cca',X'910d58eda4412be0d81941d09e0425ab6ca21ec5134592acc17b182eaa4369f3');
INSERT INTO review_people VALUES(1,2,'E2','{"engineer":"E2","name":"Ito"}',X'306a9056ebf49c7b209caf96ab5e2ab4',X'c9a3588268a11b0247f1c7952f1a8f28b86ff102dd4129acb32f601caa0c704c');
INSERT INTO review_people VALUES(1,3,'É-1','{"engineer":"É-1","name":"=SUM(1)"}',X'098ddc29539f492ef786062ef222f533',X'8b7ccf9b6e1e04c558f6587643290bc4cd5bac45a9a11b1a08dd76a10ebadd85');
INSERT INTO review_people VALUES(2,1,'0012','{"engineer":"0012","name":"神山 太郎"}',X'092906c16976760450983b3946896bb2',X'a2be546423d2ae23e8ac59cfc0be4039c4462aa332091c542b9b146beb457802');
INSERT INTO review_people VALUES(2,2,'E2','{"engineer":"E2","name":"Ito"}',X'b5c5fe82bf5591584710bfbcba38deff',X'c57599da83d2e55b41627e5f7fbd58d06de84198499194ef3ec78a54c4bc2246');
INSERT INTO review_people VALUES(2,3,'É-1','{"engineer":"É-1","name":"=SUM(1)"}',X'e09f90711a3467f3bb37b6093ffd4d6f',X'0d6e98af6f9d5a5aa904f0fc059291b5bd0fd11df594592af5097be8185063c6');
CREATE TABLE review_rows (
  review     INTEGER NOT NULL,
  person     INTEGER NOT NULL,
  position   INTEGER NOT NULL CHECK (position > 0),
  content    TEXT NOT NULL,
  salt       BLOB,
  leaf       BLOB NOT NULL,
  PRIMARY KEY (review, person, position),
  FOREIGN KEY (review, person) REFERENCES review_people (review, person),
  CONSTRAINT salt_has_16_bytes CHECK (length(salt) = 16),
  CONSTRAINT leaf_is_sha256 CHECK (length(leaf) = 32)
) STRICT;
INSERT INTO review_rows VALUES(1,1,1,'{"specialty":"software","evidence":[],"next_level":3,"missing":[{"criterion":"expertise","what":"expertise","count":1,"areas":["software-diagnosis","first-contact","user-advice"],"depth":"independent"},{"criterion":"exam","what":"exams","count":1,"any_of":["AP","SW","1K"]}],"goals":[{"level":5,"set_on":"2019-04-01","due_on":"2021-03-31","note":"次の期の目標","status":"on_the_way"}]}',X'7b921e497e47caa27cf52d00965bee8b',X'12cc50250a567a7f65b8d5376c707d96999b52c2a5c34b8861d26430368b957b');
INSERT INTO review_rows VALUES(1,1,2,'{"specialty":"facility","evidence":[],"next_level":3,"missing":[{"criterion":"expertise","what":"expertise","count":1,"areas":["facility-engineering","user-advice"],"depth":"independent"},{"criterion":"exam","what":"exams","count":1,"any_of":["AP","SW","1K"]}],"goals":[]}',X'a42eda1cab78f6d65c9935c70995b456',X'723fefc0caf39a2817dd0f31eb40ea27e88f91eccc58ad047965b2425434cb7e');
INSERT INTO review_rows VALUES(1,2,1,'{"specialty":"software","level":3,"basis":"exam","provenance":"standard","since":"2011-10-16","evidence":[{"record":"exams","key":{"exam":"AP","passed_on":"2011-10-16"},"date":"2011-10-16","criteria":["exam"]}],"next_level":5,"missing":[{"criterion":"engagements","what":"engagements","count":2,"grade":4,"role":"service-lead","outcomes":["success"],"activities":["introduction","upkeep","maintenance"]},{"criterion":"engagements","what":"engagements","count":1,"grade":5,"role":"service-lead","outcomes":["success"],"activities":["introduction","upkeep","maintenance"]},{"criterion":"component","what":"component","count":1,"components":["operating-system","database","middleware","application"]},{"criterion":"complexity","what":"flags","count":2,"flags":["cross-platform","multi-vendor","novel-technology","mission-critical","always-on","nationwide"]},{"criterion":"size","what":"size","count":1,"any_of":[{"scale":"service","category":"whole-area","flags":0},{"scale":"service","category":"area-team","flags":4}]},{"criterion":"expertise","what":"expertise","count":1,"areas":["components","software-diagnosis","service-strategy","team-management","customer-satisfaction"],"depth":"guiding"},{"criterion":"handing-on","what":"achievements","count":3,"kinds":["community","book","external-paper","internal-paper","external-lecture","internal-lecture","patent"]},{"criterion":"mentoring","what":"mentorings","count":1}],"goals":[]}',X'3f078b4232f493fcb00170dc4473343f',X'bd025b67f659f01ba37197ebd0e3c580c6bed4de6fc3841a12d87997aad86255');
INSERT INTO review_rows VALUES(1,2,2,'{"specialty":"facility","level":3,"basis":"exam","provenance":"standard","since":"2011-10-16","evidence":[{"record":"exams","key":{"exam":"AP","passed_on":"2011-10-16"},"date":"2011-10-16","criteria":["exam"]}],"next_level":5,"missing":[{"criterion":"engagements","what":"engagements","count":2,"grade":4,"role":"service-lead","outcomes":["success"],"activities":["design","construction","management","preservation"]},{"criterion":"engagements","what":"engagements","count":1,"grade":5,"role":"service-lead","outcomes":["success"],"activities":["design","construction","management","preservation"]},{"criterion":"complexity","what":"flags","count":2,"flags":["mission-critical","always-on","many-sites","complex-protection"]},{"criterion":"size","what":"size","count":1,"any_of":[{"scale":"facility","category":"medium","flags":0},{"scale":"facility","category":"small","flags":3}]},{"criterion":"expertise","what":"expertise","count":1,"areas":["facility-engineering","facility-strategy","team-management","customer-satisfaction"],"depth":"guiding"},{"criterion":"handing-on","what":"achievements","count":3,"kinds":["community","book","external-paper","internal-paper","external-lecture","internal-lecture","patent"]},{"criterion":"mentoring","what":"mentorings","count":1}],"goals":[]}',X'9fd04a4a8a162ddcbf3e491cc14ed439',X'6deb095daecfbd3214c449675f6103eb471bb7ee9a377557571302e5007d63a8');
INSERT INTO review_rows VALUES(2,1,1,'{"specialty":"software","evidence":[],"next_level":3,"missing":[{"criterion":"expertise","what":"expertise","count":1,"areas":["software-diagnosis","first-contact","user-advice"],"depth":"independent"},{"criterion":"exam","what":"exams","count":1,"any_of":["AP","SW","1K"]}],"goals":[{"level":5,"set_on":"2019-04-01","due_on":"2021-03-31","note":"次の期の目標","status":"on_the_way"}]}',X'c8b404223b3baaa1ee7d3e8ab91361fb',X'dde2cb44247f6e73051dda0ab596908afbb4ad8a3b55dcbd32baf144c916439a');
INSERT INTO review_rows VALUES(2,1,2,'{"specialty":"facility","evidence":[],"next_level":3,"missing":[{"criterion":"expertise","what":"expertise","count":1,"areas":["facility-engineering","user-advice"],"depth":"independent"},{"criterion":"exam","what":"exams","count":1,"any_of":["AP","SW","1K"]}],"goals":[]}',X'17f0c13f6ea07d581dea25c774fcb312',X'636ef79c35a6a7834dce3a066db5a35ed5c690442424af530b41f0f9d5c13c93');
INSERT INTO review_rows VALUES(2,2,1,'{"specialty":"software","level":3,"basis":"exam","provenance":"standard","since":"2011-10-16","evidence":[{"record":"exams","key":{"exam":"AP","passed_on":"2011-10-16"},"date":"2011-10-16","criteria":["exam"]}],"next_level":5,"missing":[{"criterion":"engagements","what":"engagements","count":2,"grade":4,"role":"service-lead","outcomes":["success"],"activities":["introduction","upkeep","maintenance"]},{"criterion":"engagements","what":"engagements","count":1,"grade":5,"role":"service-lead","outcomes":["success"],"activities":["introduction","upkeep","maintenance"]},{"criterion":"component","what":"component","count":1,"components":["operating-system","database","middleware","application"]},{"criterion":"complexity","what":"flags","count":2,"flags":["cross-platform","multi-vendor","novel-technology","mission-critical","always-on","nationwide"]},{"criterion":"size","what":"size","count":1,"any_of":[{"scale":"service","category":"whole-area","flags":0},{"scale":"service","category":"area-team","flags":4}]},{"criterion":"expertise","what":"expertise","count":1,"areas":["components","software-diagnosis","service-strategy","team-management","customer-satisfaction"],"depth":"guiding"},{"criterion":"handing-on","what":"achievements","count":3,"kinds":["community","book","external-paper","internal-paper","external-lecture","internal-lecture","patent"]},{"criterion":"mentoring","what":"mentorings","count":1}],"goals":[]}',X'ddcf5dd87e9c6c0135a9371d31953462',X'ac66fdcb10f23f295975031dae88ced0002b2fb16a2cf0368fe571946ca2fdea');
INSERT INTO review_rows VALUES(2,2,2,'{"specialty":"facility","level":3,"basis":"exam","provenance":"standard","since":"2011-10-16","evidence":[{"record":"exams","key":{"exam":"AP","passed_on":"2011-10-16"},"date":"2011-10-16","criteria":["exam"]}],"next_level":5,"missing":[{"criterion":"engagements","what":"engagements","count":2,"grade":4,"role":"service-lead","outcomes":["success"],"activities":["design","construction","management","preservation"]},{"criterion":"engagements","what":"engagements","count":1,"grade":5,"role":"service-lead","outcomes":["success"],"activities":["design","construction","management","preservation"]},{"criterion":"complexity","what":"flags","count":2,"flags":["mission-critical","always-on","many-sites","complex-protection"]},{"criterion":"size","what":"size","count":1,"any_of":[{"scale":"facility","category":"medium","flags":0},{"scale":"facility","category":"small","flags":3}]},{"criterion":"expertise","what":"expertise","count":1,"areas":["facility-engineering","facility-strategy","team-management","customer-satisfaction"],"depth":"guiding"},{"criterion":"handing-on","what":"achievements","count":3,"kinds":["community","book","external-paper","internal-paper","external-lecture","internal-lecture","patent"]},{"criterion":"mentoring","what":"mentorings","count":1}],"goals":[]}',X'c6e97112a7cefc99c42e4483dc493d44',X'7c3dd19001f37ed3717149cca952f5835a35d4afd99de508fd5dbcd457168502');
CREATE TABLE review_comments (
  review INTEGER NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  person INTEGER NOT NULL,
  at     TEXT NOT NULL,
  by     TEXT NOT NULL CHECK (by <> ''),
  text   TEXT NOT NULL CHECK (text <> ''),
  PRIMARY KEY (review, number),
  FOREIGN KEY (review, person) REFERENCES review_people (review, person),
  CONSTRAINT at_is_an_instant CHECK (at GLOB
    '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z')
) STRICT, WITHOUT ROWID;
INSERT INTO review_comments VALUES(1,1,1,'2026-11-28T04:21:07.656Z','田中','根拠資料を確認');
CREATE TABLE review_closings (
  review INTEGER PRIMARY KEY REFERENCES reviews (review),
  at     TEXT NOT NULL,
  by     TEXT NOT NULL CHECK (by <> ''),
  CONSTRAINT at_is_an_instant CHECK (at GLOB
    '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z')
) STRICT;
INSERT INTO review_closings VALUES(1,'2026-11-28T04:21:07.668Z','田中');
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
CREATE VIEW v_goals AS
  SELECT engineer, specialty, level, set_on, due_on, g.note
  FROM goals AS g JOIN engineers AS e ON e.id = g.engineer_id;
CREATE TRIGGER no_review_comes BEFORE INSERT ON reviews
  WHEN NEW.review NOT IN (SELECT review FROM reviews_at_work)
  BEGIN SELECT RAISE(ABORT, 'a frozen review does not change'); END;
CREATE TRIGGER no_review_changes BEFORE UPDATE ON reviews
  WHEN OLD.review NOT IN (SELECT review FROM reviews_at_work)
  BEGIN SELECT RAISE(ABORT, 'a frozen review does not change'); END;
CREATE TRIGGER no_review_goes BEFORE DELETE ON reviews
  WHEN OLD.review NOT IN (SELECT review FROM reviews_at_work)
  BEGIN SELECT RAISE(ABORT, 'a frozen review does not change'); END;
CREATE TRIGGER no_review_person_comes BEFORE INSERT ON review_people
  WHEN NEW.review NOT IN (SELECT review FROM reviews_at_work)
  BEGIN SELECT RAISE(ABORT, 'a frozen review does not change'); END;
CREATE TRIGGER no_review_person_changes BEFORE UPDATE ON review_people
  WHEN OLD.review NOT IN (SELECT review FROM reviews_at_work)
  BEGIN SELECT RAISE(ABORT, 'a frozen review does not change'); END;
CREATE TRIGGER no_review_person_goes BEFORE DELETE ON review_people
  WHEN OLD.review NOT IN (SELECT review FROM reviews_at_work)
  BEGIN SELECT RAISE(ABORT, 'a frozen review does not change'); END;
CREATE TRIGGER no_review_row_comes BEFORE INSERT ON review_rows
  WHEN NEW.review NOT IN (SELECT review FROM reviews_at_work)
  BEGIN SELECT RAISE(ABORT, 'a frozen review does not change'); END;
CREATE TRIGGER no_review_row_changes BEFORE UPDATE ON review_rows
  WHEN OLD.review NOT IN (SELECT review FROM reviews_at_work)
  BEGIN SELECT RAISE(ABORT, 'a frozen review does not change'); END;
CREATE TRIGGER no_review_row_goes BEFORE DELETE ON review_rows
  WHEN OLD.review NOT IN (SELECT review FROM reviews_at_work)
  BEGIN SELECT RAISE(ABORT, 'a frozen review does not change'); END;
CREATE TRIGGER no_review_comment_comes BEFORE INSERT ON review_comments
  WHEN NEW.review IN (SELECT review FROM review_closings)
  BEGIN SELECT RAISE(ABORT, 'the review is closed'); END;
CREATE TRIGGER no_review_comment_is_replaced BEFORE INSERT ON review_comments
  WHEN EXISTS (SELECT 1 FROM review_comments WHERE review = NEW.review AND number = NEW.number)
  BEGIN SELECT RAISE(ABORT, 'a comment on a review does not change'); END;
CREATE TRIGGER no_review_comment_changes BEFORE UPDATE ON review_comments
  WHEN OLD.review NOT IN (SELECT review FROM reviews_at_work)
  BEGIN SELECT RAISE(ABORT, 'a comment on a review does not change'); END;
CREATE TRIGGER no_review_comment_goes BEFORE DELETE ON review_comments
  WHEN OLD.review NOT IN (SELECT review FROM reviews_at_work)
  BEGIN SELECT RAISE(ABORT, 'a comment on a review does not change'); END;
CREATE TRIGGER no_review_closing_is_replaced BEFORE INSERT ON review_closings
  WHEN EXISTS (SELECT 1 FROM review_closings WHERE review = NEW.review)
  BEGIN SELECT RAISE(ABORT, 'a closed review stays closed'); END;
CREATE TRIGGER no_review_closing_changes BEFORE UPDATE ON review_closings
  WHEN OLD.review NOT IN (SELECT review FROM reviews_at_work)
  BEGIN SELECT RAISE(ABORT, 'a closed review stays closed'); END;
CREATE TRIGGER no_review_closing_goes BEFORE DELETE ON review_closings
  WHEN OLD.review NOT IN (SELECT review FROM reviews_at_work)
  BEGIN SELECT RAISE(ABORT, 'a closed review stays closed'); END;
COMMIT;
