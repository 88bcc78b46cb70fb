-- What a database of version 1 held: its tables as that version made them, a sample, and a session under way.
CREATE TABLE schema_version (version INTEGER NOT NULL);
INSERT INTO schema_version (version) VALUES (1);
CREATE TABLE sessions ( id TEXT NOT NULL PRIMARY KEY, source TEXT NOT NULL, plan_sets INTEGER NOT NULL, plan_least INTEGER NOT NULL, plan_most INTEGER NOT NULL, plan_rest_s DOUBLE PRECISION NOT NULL, plan_first_leg TEXT, begun_ms BIGINT NOT NULL, ended_ms BIGINT, effort INTEGER CHECK (effort BETWEEN 0 AND 10), pain INTEGER CHECK (pain BETWEEN 0 AND 10), stop_reason TEXT);
CREATE INDEX sessions_by_time ON sessions (begun_ms, id);
CREATE TABLE sets ( session_id TEXT NOT NULL REFERENCES sessions (id), set_index INTEGER NOT NULL, number INTEGER NOT NULL, working_leg TEXT NOT NULL, begun_ms BIGINT NOT NULL, ended_ms BIGINT, ended_by TEXT, confirmed INTEGER, PRIMARY KEY (session_id, set_index));
CREATE TABLE repetitions ( session_id TEXT NOT NULL, set_index INTEGER NOT NULL, number INTEGER NOT NULL, completed_ms BIGINT NOT NULL, lift_s DOUBLE PRECISION, hold_s DOUBLE PRECISION, lower_s DOUBLE PRECISION, opening_deg DOUBLE PRECISION, opening_stddev_deg DOUBLE PRECISION, pelvis_roll_deg DOUBLE PRECISION, pelvis_roll_stddev_deg DOUBLE PRECISION, PRIMARY KEY (session_id, set_index, number), FOREIGN KEY (session_id, set_index) REFERENCES sets (session_id, set_index));
CREATE TABLE findings ( session_id TEXT NOT NULL, set_index INTEGER NOT NULL, repetition INTEGER NOT NULL, list_index INTEGER NOT NULL, criterion TEXT NOT NULL, measured DOUBLE PRECISION, stddev DOUBLE PRECISION, limit_passed DOUBLE PRECISION, unit TEXT NOT NULL, probability DOUBLE PRECISION, cue TEXT NOT NULL, PRIMARY KEY (session_id, set_index, repetition, list_index), FOREIGN KEY (session_id, set_index, repetition) REFERENCES repetitions (session_id, set_index, number));
CREATE TABLE not_judged ( session_id TEXT NOT NULL, set_index INTEGER NOT NULL, repetition INTEGER NOT NULL, list_index INTEGER NOT NULL, criterion TEXT NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (session_id, set_index, repetition, list_index), FOREIGN KEY (session_id, set_index, repetition) REFERENCES repetitions (session_id, set_index, number));

INSERT INTO sessions VALUES ('695a4b3b480f2406589c48a04ab7043f', 'sample', 3, 15, 20, 45.0, NULL, 1795396492477, 1795396540000, 4, 0, 'tired');
INSERT INTO sessions VALUES ('5e38deffcc67e84270ea3b837afd30ad', 'camera', 3, 15, 20, 30.0, 'right', 1795396291767, NULL, NULL, NULL, NULL);
INSERT INTO sets VALUES ('695a4b3b480f2406589c48a04ab7043f', 0, 1, 'right', 1795396492940, 1795396533365, 'complete', NULL);
INSERT INTO sets VALUES ('5e38deffcc67e84270ea3b837afd30ad', 0, 1, 'left', 1795396291900, NULL, NULL, 12);
INSERT INTO repetitions VALUES ('695a4b3b480f2406589c48a04ab7043f', 0, 1, 1795396494233, 0.338, 0.325, 0.332, 47.399, 4.094, 3.075, 2.5);
INSERT INTO repetitions VALUES ('695a4b3b480f2406589c48a04ab7043f', 0, 2, 1795396495566, 0.935, NULL, 0.965, 46.111, NULL, NULL, NULL);
INSERT INTO findings VALUES ('695a4b3b480f2406589c48a04ab7043f', 0, 1, 0, 'no_hold', 0.105, 0.0754, 0.35, 's', 0.999, 'Squeeze for a moment at the top.');
INSERT INTO findings VALUES ('695a4b3b480f2406589c48a04ab7043f', 0, 1, 1, 'lowered_too_fast', 0.44, NULL, 0.6, 's', 0.98, 'Lower the knee slowly.');
INSERT INTO not_judged VALUES ('695a4b3b480f2406589c48a04ab7043f', 0, 2, 0, 'lifted_too_fast', 'too_uncertain');
