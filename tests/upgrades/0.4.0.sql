BEGIN TRANSACTION;
CREATE TABLE "auth_group" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(150) NOT NULL UNIQUE);
CREATE TABLE "auth_group_permissions" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED, "permission_id" integer NOT NULL REFERENCES "auth_permission" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "auth_permission" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "codename" varchar(100) NOT NULL, "name" varchar(255) NOT NULL);
INSERT INTO "auth_permission" VALUES(1,1,'add_contenttype','Can add content type');
INSERT INTO "auth_permission" VALUES(2,1,'change_contenttype','Can change content type');
INSERT INTO "auth_permission" VALUES(3,1,'delete_contenttype','Can delete content type');
INSERT INTO "auth_permission" VALUES(4,1,'view_contenttype','Can view content type');
INSERT INTO "auth_permission" VALUES(5,2,'add_permission','Can add permission');
INSERT INTO "auth_permission" VALUES(6,2,'change_permission','Can change permission');
INSERT INTO "auth_permission" VALUES(7,2,'delete_permission','Can delete permission');
INSERT INTO "auth_permission" VALUES(8,2,'view_permission','Can view permission');
INSERT INTO "auth_permission" VALUES(9,3,'add_group','Can add group');
INSERT INTO "auth_permission" VALUES(10,3,'change_group','Can change group');
INSERT INTO "auth_permission" VALUES(11,3,'delete_group','Can delete group');
INSERT INTO "auth_permission" VALUES(12,3,'view_group','Can view group');
INSERT INTO "auth_permission" VALUES(13,4,'add_event','Can add event');
INSERT INTO "auth_permission" VALUES(14,4,'change_event','Can change event');
INSERT INTO "auth_permission" VALUES(15,4,'delete_event','Can delete event');
INSERT INTO "auth_permission" VALUES(16,4,'view_event','Can view event');
INSERT INTO "auth_permission" VALUES(17,5,'add_tries','Can add tries');
INSERT INTO "auth_permission" VALUES(18,5,'change_tries','Can change tries');
INSERT INTO "auth_permission" VALUES(19,5,'delete_tries','Can delete tries');
INSERT INTO "auth_permission" VALUES(20,5,'view_tries','Can view tries');
INSERT INTO "auth_permission" VALUES(21,6,'add_receipt','Can add receipt');
INSERT INTO "auth_permission" VALUES(22,6,'change_receipt','Can change receipt');
INSERT INTO "auth_permission" VALUES(23,6,'delete_receipt','Can delete receipt');
INSERT INTO "auth_permission" VALUES(24,6,'view_receipt','Can view receipt');
INSERT INTO "auth_permission" VALUES(25,7,'add_worker','Can add worker');
INSERT INTO "auth_permission" VALUES(26,7,'change_worker','Can change worker');
INSERT INTO "auth_permission" VALUES(27,7,'delete_worker','Can delete worker');
INSERT INTO "auth_permission" VALUES(28,7,'view_worker','Can view worker');
INSERT INTO "auth_permission" VALUES(29,8,'add_job','Can add job');
INSERT INTO "auth_permission" VALUES(30,8,'change_job','Can change job');
INSERT INTO "auth_permission" VALUES(31,8,'delete_job','Can delete job');
INSERT INTO "auth_permission" VALUES(32,8,'view_job','Can view job');
INSERT INTO "auth_permission" VALUES(33,9,'add_session','Can add session');
INSERT INTO "auth_permission" VALUES(34,9,'change_session','Can change session');
INSERT INTO "auth_permission" VALUES(35,9,'delete_session','Can delete session');
INSERT INTO "auth_permission" VALUES(36,9,'view_session','Can view session');
INSERT INTO "auth_permission" VALUES(37,10,'add_user','Can add user');
INSERT INTO "auth_permission" VALUES(38,10,'change_user','Can change user');
INSERT INTO "auth_permission" VALUES(39,10,'delete_user','Can delete user');
INSERT INTO "auth_permission" VALUES(40,10,'view_user','Can view user');
INSERT INTO "auth_permission" VALUES(41,11,'add_workspace','Can add workspace');
INSERT INTO "auth_permission" VALUES(42,11,'change_workspace','Can change workspace');
INSERT INTO "auth_permission" VALUES(43,11,'delete_workspace','Can delete workspace');
INSERT INTO "auth_permission" VALUES(44,11,'view_workspace','Can view workspace');
INSERT INTO "auth_permission" VALUES(45,12,'add_membership','Can add membership');
INSERT INTO "auth_permission" VALUES(46,12,'change_membership','Can change membership');
INSERT INTO "auth_permission" VALUES(47,12,'delete_membership','Can delete membership');
INSERT INTO "auth_permission" VALUES(48,12,'view_membership','Can view membership');
INSERT INTO "auth_permission" VALUES(49,13,'add_team','Can add team');
INSERT INTO "auth_permission" VALUES(50,13,'change_team','Can change team');
INSERT INTO "auth_permission" VALUES(51,13,'delete_team','Can delete team');
INSERT INTO "auth_permission" VALUES(52,13,'view_team','Can view team');
INSERT INTO "auth_permission" VALUES(53,14,'add_teammember','Can add team member');
INSERT INTO "auth_permission" VALUES(54,14,'change_teammember','Can change team member');
INSERT INTO "auth_permission" VALUES(55,14,'delete_teammember','Can delete team member');
INSERT INTO "auth_permission" VALUES(56,14,'view_teammember','Can view team member');
INSERT INTO "auth_permission" VALUES(57,15,'add_invitation','Can add invitation');
INSERT INTO "auth_permission" VALUES(58,15,'change_invitation','Can change invitation');
INSERT INTO "auth_permission" VALUES(59,15,'delete_invitation','Can delete invitation');
INSERT INTO "auth_permission" VALUES(60,15,'view_invitation','Can view invitation');
INSERT INTO "auth_permission" VALUES(61,16,'add_visit','Can add visit');
INSERT INTO "auth_permission" VALUES(62,16,'change_visit','Can change visit');
INSERT INTO "auth_permission" VALUES(63,16,'delete_visit','Can delete visit');
INSERT INTO "auth_permission" VALUES(64,16,'view_visit','Can view visit');
INSERT INTO "auth_permission" VALUES(65,17,'add_metric','Can add metric');
INSERT INTO "auth_permission" VALUES(66,17,'change_metric','Can change metric');
INSERT INTO "auth_permission" VALUES(67,17,'delete_metric','Can delete metric');
INSERT INTO "auth_permission" VALUES(68,17,'view_metric','Can view metric');
INSERT INTO "auth_permission" VALUES(69,18,'add_observation','Can add observation');
INSERT INTO "auth_permission" VALUES(70,18,'change_observation','Can change observation');
INSERT INTO "auth_permission" VALUES(71,18,'delete_observation','Can delete observation');
INSERT INTO "auth_permission" VALUES(72,18,'view_observation','Can view observation');
INSERT INTO "auth_permission" VALUES(73,19,'add_cycle','Can add cycle');
INSERT INTO "auth_permission" VALUES(74,19,'change_cycle','Can change cycle');
INSERT INTO "auth_permission" VALUES(75,19,'delete_cycle','Can delete cycle');
INSERT INTO "auth_permission" VALUES(76,19,'view_cycle','Can view cycle');
INSERT INTO "auth_permission" VALUES(77,20,'add_cycleteam','Can add cycle team');
INSERT INTO "auth_permission" VALUES(78,20,'change_cycleteam','Can change cycle team');
INSERT INTO "auth_permission" VALUES(79,20,'delete_cycleteam','Can delete cycle team');
INSERT INTO "auth_permission" VALUES(80,20,'view_cycleteam','Can view cycle team');
INSERT INTO "auth_permission" VALUES(81,21,'add_keyresult','Can add key result');
INSERT INTO "auth_permission" VALUES(82,21,'change_keyresult','Can change key result');
INSERT INTO "auth_permission" VALUES(83,21,'delete_keyresult','Can delete key result');
INSERT INTO "auth_permission" VALUES(84,21,'view_keyresult','Can view key result');
INSERT INTO "auth_permission" VALUES(85,22,'add_checkin','Can add check in');
INSERT INTO "auth_permission" VALUES(86,22,'change_checkin','Can change check in');
INSERT INTO "auth_permission" VALUES(87,22,'delete_checkin','Can delete check in');
INSERT INTO "auth_permission" VALUES(88,22,'view_checkin','Can view check in');
INSERT INTO "auth_permission" VALUES(89,23,'add_amendment','Can add amendment');
INSERT INTO "auth_permission" VALUES(90,23,'change_amendment','Can change amendment');
INSERT INTO "auth_permission" VALUES(91,23,'delete_amendment','Can delete amendment');
INSERT INTO "auth_permission" VALUES(92,23,'view_amendment','Can view amendment');
INSERT INTO "auth_permission" VALUES(93,24,'add_keyresultowner','Can add key result owner');
INSERT INTO "auth_permission" VALUES(94,24,'change_keyresultowner','Can change key result owner');
INSERT INTO "auth_permission" VALUES(95,24,'delete_keyresultowner','Can delete key result owner');
INSERT INTO "auth_permission" VALUES(96,24,'view_keyresultowner','Can view key result owner');
INSERT INTO "auth_permission" VALUES(97,25,'add_milestone','Can add milestone');
INSERT INTO "auth_permission" VALUES(98,25,'change_milestone','Can change milestone');
INSERT INTO "auth_permission" VALUES(99,25,'delete_milestone','Can delete milestone');
INSERT INTO "auth_permission" VALUES(100,25,'view_milestone','Can view milestone');
INSERT INTO "auth_permission" VALUES(101,26,'add_objective','Can add objective');
INSERT INTO "auth_permission" VALUES(102,26,'change_objective','Can change objective');
INSERT INTO "auth_permission" VALUES(103,26,'delete_objective','Can delete objective');
INSERT INTO "auth_permission" VALUES(104,26,'view_objective','Can view objective');
INSERT INTO "auth_permission" VALUES(105,27,'add_initiative','Can add initiative');
INSERT INTO "auth_permission" VALUES(106,27,'change_initiative','Can change initiative');
INSERT INTO "auth_permission" VALUES(107,27,'delete_initiative','Can delete initiative');
INSERT INTO "auth_permission" VALUES(108,27,'view_initiative','Can view initiative');
INSERT INTO "auth_permission" VALUES(109,28,'add_guardrail','Can add guardrail');
INSERT INTO "auth_permission" VALUES(110,28,'change_guardrail','Can change guardrail');
INSERT INTO "auth_permission" VALUES(111,28,'delete_guardrail','Can delete guardrail');
INSERT INTO "auth_permission" VALUES(112,28,'view_guardrail','Can view guardrail');
INSERT INTO "auth_permission" VALUES(113,29,'add_grant','Can add grant');
INSERT INTO "auth_permission" VALUES(114,29,'change_grant','Can change grant');
INSERT INTO "auth_permission" VALUES(115,29,'delete_grant','Can delete grant');
INSERT INTO "auth_permission" VALUES(116,29,'view_grant','Can view grant');
INSERT INTO "auth_permission" VALUES(117,30,'add_contribution','Can add contribution');
INSERT INTO "auth_permission" VALUES(118,30,'change_contribution','Can change contribution');
INSERT INTO "auth_permission" VALUES(119,30,'delete_contribution','Can delete contribution');
INSERT INTO "auth_permission" VALUES(120,30,'view_contribution','Can view contribution');
INSERT INTO "auth_permission" VALUES(121,31,'add_objectiveowner','Can add objective owner');
INSERT INTO "auth_permission" VALUES(122,31,'change_objectiveowner','Can change objective owner');
INSERT INTO "auth_permission" VALUES(123,31,'delete_objectiveowner','Can delete objective owner');
INSERT INTO "auth_permission" VALUES(124,31,'view_objectiveowner','Can view objective owner');
INSERT INTO "auth_permission" VALUES(125,32,'add_product','Can add product');
INSERT INTO "auth_permission" VALUES(126,32,'change_product','Can change product');
INSERT INTO "auth_permission" VALUES(127,32,'delete_product','Can delete product');
INSERT INTO "auth_permission" VALUES(128,32,'view_product','Can view product');
INSERT INTO "auth_permission" VALUES(129,33,'add_cycleproduct','Can add cycle product');
INSERT INTO "auth_permission" VALUES(130,33,'change_cycleproduct','Can change cycle product');
INSERT INTO "auth_permission" VALUES(131,33,'delete_cycleproduct','Can delete cycle product');
INSERT INTO "auth_permission" VALUES(132,33,'view_cycleproduct','Can view cycle product');
INSERT INTO "auth_permission" VALUES(133,34,'add_strategy','Can add strategy');
INSERT INTO "auth_permission" VALUES(134,34,'change_strategy','Can change strategy');
INSERT INTO "auth_permission" VALUES(135,34,'delete_strategy','Can delete strategy');
INSERT INTO "auth_permission" VALUES(136,34,'view_strategy','Can view strategy');
INSERT INTO "auth_permission" VALUES(137,35,'add_cyclestrategy','Can add cycle strategy');
INSERT INTO "auth_permission" VALUES(138,35,'change_cyclestrategy','Can change cycle strategy');
INSERT INTO "auth_permission" VALUES(139,35,'delete_cyclestrategy','Can delete cycle strategy');
INSERT INTO "auth_permission" VALUES(140,35,'view_cyclestrategy','Can view cycle strategy');
INSERT INTO "auth_permission" VALUES(141,36,'add_support','Can add support');
INSERT INTO "auth_permission" VALUES(142,36,'change_support','Can change support');
INSERT INTO "auth_permission" VALUES(143,36,'delete_support','Can delete support');
INSERT INTO "auth_permission" VALUES(144,36,'view_support','Can view support');
INSERT INTO "auth_permission" VALUES(145,37,'add_task','Can add task');
INSERT INTO "auth_permission" VALUES(146,37,'change_task','Can change task');
INSERT INTO "auth_permission" VALUES(147,37,'delete_task','Can delete task');
INSERT INTO "auth_permission" VALUES(148,37,'view_task','Can view task');
INSERT INTO "auth_permission" VALUES(149,38,'add_commitment','Can add commitment');
INSERT INTO "auth_permission" VALUES(150,38,'change_commitment','Can change commitment');
INSERT INTO "auth_permission" VALUES(151,38,'delete_commitment','Can delete commitment');
INSERT INTO "auth_permission" VALUES(152,38,'view_commitment','Can view commitment');
INSERT INTO "auth_permission" VALUES(153,39,'add_correction','Can add correction');
INSERT INTO "auth_permission" VALUES(154,39,'change_correction','Can change correction');
INSERT INTO "auth_permission" VALUES(155,39,'delete_correction','Can delete correction');
INSERT INTO "auth_permission" VALUES(156,39,'view_correction','Can view correction');
INSERT INTO "auth_permission" VALUES(157,40,'add_cycleclosing','Can add cycle closing');
INSERT INTO "auth_permission" VALUES(158,40,'change_cycleclosing','Can change cycle closing');
INSERT INTO "auth_permission" VALUES(159,40,'delete_cycleclosing','Can delete cycle closing');
INSERT INTO "auth_permission" VALUES(160,40,'view_cycleclosing','Can view cycle closing');
INSERT INTO "auth_permission" VALUES(161,41,'add_draft','Can add draft');
INSERT INTO "auth_permission" VALUES(162,41,'change_draft','Can change draft');
INSERT INTO "auth_permission" VALUES(163,41,'delete_draft','Can delete draft');
INSERT INTO "auth_permission" VALUES(164,41,'view_draft','Can view draft');
INSERT INTO "auth_permission" VALUES(165,42,'add_formertitle','Can add former title');
INSERT INTO "auth_permission" VALUES(166,42,'change_formertitle','Can change former title');
INSERT INTO "auth_permission" VALUES(167,42,'delete_formertitle','Can delete former title');
INSERT INTO "auth_permission" VALUES(168,42,'view_formertitle','Can view former title');
INSERT INTO "auth_permission" VALUES(169,43,'add_helprequest','Can add help request');
INSERT INTO "auth_permission" VALUES(170,43,'change_helprequest','Can change help request');
INSERT INTO "auth_permission" VALUES(171,43,'delete_helprequest','Can delete help request');
INSERT INTO "auth_permission" VALUES(172,43,'view_helprequest','Can view help request');
INSERT INTO "auth_permission" VALUES(173,44,'add_proposal','Can add proposal');
INSERT INTO "auth_permission" VALUES(174,44,'change_proposal','Can change proposal');
INSERT INTO "auth_permission" VALUES(175,44,'delete_proposal','Can delete proposal');
INSERT INTO "auth_permission" VALUES(176,44,'view_proposal','Can view proposal');
INSERT INTO "auth_permission" VALUES(177,45,'add_request','Can add request');
INSERT INTO "auth_permission" VALUES(178,45,'change_request','Can change request');
INSERT INTO "auth_permission" VALUES(179,45,'delete_request','Can delete request');
INSERT INTO "auth_permission" VALUES(180,45,'view_request','Can view request');
INSERT INTO "auth_permission" VALUES(181,46,'add_revision','Can add revision');
INSERT INTO "auth_permission" VALUES(182,46,'change_revision','Can change revision');
INSERT INTO "auth_permission" VALUES(183,46,'delete_revision','Can delete revision');
INSERT INTO "auth_permission" VALUES(184,46,'view_revision','Can view revision');
CREATE TABLE "base_event" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "at" datetime NOT NULL, "kind" varchar(80) NOT NULL, "actor_name" varchar(200) NOT NULL, "subject" varchar(80) NOT NULL, "payload" text NOT NULL CHECK ((JSON_VALID("payload") OR "payload" IS NULL)), "actor_id" bigint NULL REFERENCES "people_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "workspace_id" bigint NOT NULL REFERENCES "people_workspace" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "base_event" VALUES(1,'2026-03-18 09:00:00','people.workspace_created','Northing','workspace:1','{"workspace": "Brackenlow Dispatch"}',NULL,1);
INSERT INTO "base_event" VALUES(2,'2026-03-18 09:00:00','people.person_joined','Northing','membership:1','{"membership_id": 1, "role": "administrator"}',NULL,1);
INSERT INTO "base_event" VALUES(3,'2026-03-18 09:00:00','people.person_joined','Northing','membership:2','{"membership_id": 2, "role": "administrator"}',NULL,1);
INSERT INTO "base_event" VALUES(4,'2026-03-18 09:00:00','people.person_joined','Northing','membership:3','{"membership_id": 3, "role": "viewer"}',NULL,1);
INSERT INTO "base_event" VALUES(5,'2026-03-18 09:00:00','people.person_joined','Northing','membership:4','{"membership_id": 4, "role": "lead"}',NULL,1);
INSERT INTO "base_event" VALUES(6,'2026-03-18 09:00:00','people.person_joined','Northing','membership:5','{"membership_id": 5, "role": "member"}',NULL,1);
INSERT INTO "base_event" VALUES(7,'2026-03-18 09:00:00','people.person_joined','Northing','membership:6','{"membership_id": 6, "role": "member"}',NULL,1);
INSERT INTO "base_event" VALUES(8,'2026-03-18 09:00:00','people.person_joined','Northing','membership:7','{"membership_id": 7, "role": "member"}',NULL,1);
INSERT INTO "base_event" VALUES(9,'2026-03-18 09:00:00','people.person_joined','Northing','membership:8','{"membership_id": 8, "role": "lead"}',NULL,1);
INSERT INTO "base_event" VALUES(10,'2026-03-18 09:00:00','people.person_joined','Northing','membership:9','{"membership_id": 9, "role": "member"}',NULL,1);
INSERT INTO "base_event" VALUES(11,'2026-03-18 09:00:00','people.person_joined','Northing','membership:10','{"membership_id": 10, "role": "member"}',NULL,1);
INSERT INTO "base_event" VALUES(12,'2026-03-18 09:00:00','people.person_joined','Northing','membership:11','{"membership_id": 11, "role": "member"}',NULL,1);
INSERT INTO "base_event" VALUES(13,'2026-03-18 09:00:00','people.person_joined','Northing','membership:12','{"membership_id": 12, "role": "lead"}',NULL,1);
INSERT INTO "base_event" VALUES(14,'2026-03-18 09:00:00','people.person_joined','Northing','membership:13','{"membership_id": 13, "role": "member"}',NULL,1);
INSERT INTO "base_event" VALUES(15,'2026-03-18 09:00:00','people.person_joined','Northing','membership:14','{"membership_id": 14, "role": "member"}',NULL,1);
INSERT INTO "base_event" VALUES(16,'2026-03-18 09:00:00','people.person_joined','Northing','membership:15','{"membership_id": 15, "role": "member"}',NULL,1);
INSERT INTO "base_event" VALUES(17,'2026-03-18 09:00:00','people.person_joined','Northing','membership:16','{"membership_id": 16, "role": "lead"}',NULL,1);
INSERT INTO "base_event" VALUES(18,'2026-03-18 09:00:00','people.person_joined','Northing','membership:17','{"membership_id": 17, "role": "lead"}',NULL,1);
INSERT INTO "base_event" VALUES(19,'2026-03-18 09:00:00','people.person_joined','Northing','membership:18','{"membership_id": 18, "role": "member"}',NULL,1);
INSERT INTO "base_event" VALUES(20,'2026-03-18 09:00:00','people.person_joined','Northing','membership:19','{"membership_id": 19, "role": "lead"}',NULL,1);
INSERT INTO "base_event" VALUES(21,'2026-03-18 09:00:00','people.person_joined','Northing','membership:20','{"membership_id": 20, "role": "member"}',NULL,1);
INSERT INTO "base_event" VALUES(22,'2026-03-18 09:00:00','people.person_joined','Northing','membership:21','{"membership_id": 21, "role": "lead"}',NULL,1);
INSERT INTO "base_event" VALUES(23,'2026-03-18 09:00:00','people.person_joined','Northing','membership:22','{"membership_id": 22, "role": "lead"}',NULL,1);
INSERT INTO "base_event" VALUES(24,'2026-03-18 09:00:00','people.person_joined','Northing','membership:23','{"membership_id": 23, "role": "member"}',NULL,1);
INSERT INTO "base_event" VALUES(25,'2026-03-18 09:00:00','people.person_joined','Northing','membership:24','{"membership_id": 24, "role": "lead"}',NULL,1);
INSERT INTO "base_event" VALUES(26,'2026-03-18 09:00:00','people.person_joined','Northing','membership:25','{"membership_id": 25, "role": "member"}',NULL,1);
INSERT INTO "base_event" VALUES(27,'2026-03-18 09:00:00','people.person_joined','Northing','membership:26','{"membership_id": 26, "role": "member"}',NULL,1);
INSERT INTO "base_event" VALUES(28,'2026-03-18 09:00:00','people.person_joined','Northing','membership:27','{"membership_id": 27, "role": "lead"}',NULL,1);
INSERT INTO "base_event" VALUES(29,'2026-03-18 09:00:00','people.person_joined','Northing','membership:28','{"membership_id": 28, "role": "member"}',NULL,1);
INSERT INTO "base_event" VALUES(30,'2026-03-18 09:00:00','people.team_created','Northing','team:1','{"team_id": 1, "team": "Brackenlow", "parent_id": null}',NULL,1);
INSERT INTO "base_event" VALUES(31,'2026-03-18 09:00:00','people.team_created','Northing','team:2','{"team_id": 2, "team": "Product", "parent_id": 1}',NULL,1);
INSERT INTO "base_event" VALUES(32,'2026-03-18 09:00:00','people.team_created','Northing','team:3','{"team_id": 3, "team": "Planning Board", "parent_id": 2}',NULL,1);
INSERT INTO "base_event" VALUES(33,'2026-03-18 09:00:00','people.team_created','Northing','team:4','{"team_id": 4, "team": "Crew App", "parent_id": 2}',NULL,1);
INSERT INTO "base_event" VALUES(34,'2026-03-18 09:00:00','people.team_created','Northing','team:5','{"team_id": 5, "team": "Leo Marsh", "parent_id": 4}',NULL,1);
INSERT INTO "base_event" VALUES(35,'2026-03-18 09:00:00','people.team_created','Northing','team:6','{"team_id": 6, "team": "Platform", "parent_id": 2}',NULL,1);
INSERT INTO "base_event" VALUES(36,'2026-03-18 09:00:00','people.team_created','Northing','team:7','{"team_id": 7, "team": "Market", "parent_id": 1}',NULL,1);
INSERT INTO "base_event" VALUES(37,'2026-03-18 09:00:00','people.team_created','Northing','team:8','{"team_id": 8, "team": "Marketing", "parent_id": 7}',NULL,1);
INSERT INTO "base_event" VALUES(38,'2026-03-18 09:00:00','people.team_created','Northing','team:9','{"team_id": 9, "team": "Sales", "parent_id": 7}',NULL,1);
INSERT INTO "base_event" VALUES(39,'2026-03-18 09:00:00','people.team_created','Northing','team:10','{"team_id": 10, "team": "Customers", "parent_id": 1}',NULL,1);
INSERT INTO "base_event" VALUES(40,'2026-03-18 09:00:00','people.team_created','Northing','team:11','{"team_id": 11, "team": "Onboarding", "parent_id": 10}',NULL,1);
INSERT INTO "base_event" VALUES(41,'2026-03-18 09:00:00','people.team_created','Northing','team:12','{"team_id": 12, "team": "Support", "parent_id": 10}',NULL,1);
INSERT INTO "base_event" VALUES(42,'2026-03-18 09:00:00','people.team_created','Northing','team:13','{"team_id": 13, "team": "People", "parent_id": 1}',NULL,1);
INSERT INTO "base_event" VALUES(43,'2026-03-18 09:00:00','people.joined_team','Northing','team:1','{"membership_id": 2, "team_id": 1, "is_lead": true}',NULL,1);
INSERT INTO "base_event" VALUES(44,'2026-03-18 09:00:00','people.joined_team','Northing','team:1','{"membership_id": 3, "team_id": 1, "is_lead": false}',NULL,1);
INSERT INTO "base_event" VALUES(45,'2026-03-18 09:00:00','people.joined_team','Northing','team:2','{"membership_id": 4, "team_id": 2, "is_lead": true}',NULL,1);
INSERT INTO "base_event" VALUES(46,'2026-03-18 09:00:00','people.joined_team','Northing','team:3','{"membership_id": 1, "team_id": 3, "is_lead": true}',NULL,1);
INSERT INTO "base_event" VALUES(47,'2026-03-18 09:00:00','people.joined_team','Northing','team:3','{"membership_id": 5, "team_id": 3, "is_lead": false}',NULL,1);
INSERT INTO "base_event" VALUES(48,'2026-03-18 09:00:00','people.joined_team','Northing','team:3','{"membership_id": 6, "team_id": 3, "is_lead": false}',NULL,1);
INSERT INTO "base_event" VALUES(49,'2026-03-18 09:00:00','people.joined_team','Northing','team:3','{"membership_id": 7, "team_id": 3, "is_lead": false}',NULL,1);
INSERT INTO "base_event" VALUES(50,'2026-03-18 09:00:00','people.joined_team','Northing','team:4','{"membership_id": 8, "team_id": 4, "is_lead": true}',NULL,1);
INSERT INTO "base_event" VALUES(51,'2026-03-18 09:00:00','people.joined_team','Northing','team:4','{"membership_id": 9, "team_id": 4, "is_lead": false}',NULL,1);
INSERT INTO "base_event" VALUES(52,'2026-03-18 09:00:00','people.joined_team','Northing','team:4','{"membership_id": 10, "team_id": 4, "is_lead": false}',NULL,1);
INSERT INTO "base_event" VALUES(53,'2026-03-18 09:00:00','people.joined_team','Northing','team:4','{"membership_id": 11, "team_id": 4, "is_lead": false}',NULL,1);
INSERT INTO "base_event" VALUES(54,'2026-03-18 09:00:00','people.joined_team','Northing','team:6','{"membership_id": 12, "team_id": 6, "is_lead": true}',NULL,1);
INSERT INTO "base_event" VALUES(55,'2026-03-18 09:00:00','people.joined_team','Northing','team:6','{"membership_id": 13, "team_id": 6, "is_lead": false}',NULL,1);
INSERT INTO "base_event" VALUES(56,'2026-03-18 09:00:00','people.joined_team','Northing','team:6','{"membership_id": 14, "team_id": 6, "is_lead": false}',NULL,1);
INSERT INTO "base_event" VALUES(57,'2026-03-18 09:00:00','people.joined_team','Northing','team:6','{"membership_id": 15, "team_id": 6, "is_lead": false}',NULL,1);
INSERT INTO "base_event" VALUES(58,'2026-03-18 09:00:00','people.joined_team','Northing','team:7','{"membership_id": 16, "team_id": 7, "is_lead": true}',NULL,1);
INSERT INTO "base_event" VALUES(59,'2026-03-18 09:00:00','people.joined_team','Northing','team:8','{"membership_id": 17, "team_id": 8, "is_lead": true}',NULL,1);
INSERT INTO "base_event" VALUES(60,'2026-03-18 09:00:00','people.joined_team','Northing','team:8','{"membership_id": 18, "team_id": 8, "is_lead": false}',NULL,1);
INSERT INTO "base_event" VALUES(61,'2026-03-18 09:00:00','people.joined_team','Northing','team:9','{"membership_id": 19, "team_id": 9, "is_lead": true}',NULL,1);
INSERT INTO "base_event" VALUES(62,'2026-03-18 09:00:00','people.joined_team','Northing','team:9','{"membership_id": 20, "team_id": 9, "is_lead": false}',NULL,1);
INSERT INTO "base_event" VALUES(63,'2026-03-18 09:00:00','people.joined_team','Northing','team:10','{"membership_id": 21, "team_id": 10, "is_lead": true}',NULL,1);
INSERT INTO "base_event" VALUES(64,'2026-03-18 09:00:00','people.joined_team','Northing','team:11','{"membership_id": 22, "team_id": 11, "is_lead": true}',NULL,1);
INSERT INTO "base_event" VALUES(65,'2026-03-18 09:00:00','people.joined_team','Northing','team:11','{"membership_id": 23, "team_id": 11, "is_lead": false}',NULL,1);
INSERT INTO "base_event" VALUES(66,'2026-03-18 09:00:00','people.joined_team','Northing','team:12','{"membership_id": 24, "team_id": 12, "is_lead": true}',NULL,1);
INSERT INTO "base_event" VALUES(67,'2026-03-18 09:00:00','people.joined_team','Northing','team:12','{"membership_id": 25, "team_id": 12, "is_lead": false}',NULL,1);
INSERT INTO "base_event" VALUES(68,'2026-03-18 09:00:00','people.joined_team','Northing','team:12','{"membership_id": 26, "team_id": 12, "is_lead": false}',NULL,1);
INSERT INTO "base_event" VALUES(69,'2026-03-18 09:00:00','people.joined_team','Northing','team:13','{"membership_id": 27, "team_id": 13, "is_lead": true}',NULL,1);
INSERT INTO "base_event" VALUES(70,'2026-03-18 09:00:00','people.joined_team','Northing','team:13','{"membership_id": 28, "team_id": 13, "is_lead": false}',NULL,1);
INSERT INTO "base_event" VALUES(71,'2026-03-18 09:00:00','people.joined_team','Northing','team:5','{"membership_id": 9, "team_id": 5, "is_lead": false}',NULL,1);
INSERT INTO "base_event" VALUES(72,'2026-03-18 09:00:00','people.joined_team','Northing','team:4','{"membership_id": 1, "team_id": 4, "is_lead": false}',NULL,1);
INSERT INTO "base_event" VALUES(73,'2026-03-18 09:00:00','people.vision_changed','Ines Carver','workspace:1','{"workspace": "Brackenlow Dispatch"}',2,1);
INSERT INTO "base_event" VALUES(74,'2026-03-18 09:00:00','goals.strategy_created','Ines Carver','strategy:1','{"strategy_id": 1, "strategy": "Worth it in the first week"}',2,1);
INSERT INTO "base_event" VALUES(75,'2026-03-18 09:00:00','goals.strategy_created','Ines Carver','strategy:2','{"strategy_id": 2, "strategy": "A plan that holds"}',2,1);
INSERT INTO "base_event" VALUES(76,'2026-03-18 09:00:00','goals.strategy_created','Ines Carver','strategy:3','{"strategy_id": 3, "strategy": "People who stay"}',2,1);
INSERT INTO "base_event" VALUES(77,'2026-03-18 09:00:00','goals.product_created','Ines Carver','product:1','{"product_id": 1, "product": "Planning Board"}',2,1);
INSERT INTO "base_event" VALUES(78,'2026-03-18 09:00:00','goals.product_created','Ines Carver','product:2','{"product_id": 2, "product": "Crew App"}',2,1);
INSERT INTO "base_event" VALUES(79,'2026-03-18 09:00:00','goals.product_created','Ines Carver','product:3','{"product_id": 3, "product": "Parts Forecast"}',2,1);
INSERT INTO "base_event" VALUES(80,'2026-03-18 09:00:00','goals.cycle_made','Northing','cycle:1','{"cycle_id": 1, "cycle": "2026\u201327", "starts_on": "2026-04-08", "ends_on": "2027-04-06"}',NULL,1);
INSERT INTO "base_event" VALUES(81,'2026-03-18 09:00:00','goals.cycle_made','Northing','cycle:2','{"cycle_id": 2, "cycle": "Q1 2026\u201327", "starts_on": "2026-04-08", "ends_on": "2026-07-07"}',NULL,1);
INSERT INTO "base_event" VALUES(82,'2026-03-18 09:00:00','goals.cycle_made','Northing','cycle:3','{"cycle_id": 3, "cycle": "Q2 2026\u201327", "starts_on": "2026-07-08", "ends_on": "2026-10-06"}',NULL,1);
INSERT INTO "base_event" VALUES(83,'2026-03-18 09:00:00','goals.cycle_made','Northing','cycle:4','{"cycle_id": 4, "cycle": "Q3 2026\u201327", "starts_on": "2026-10-07", "ends_on": "2027-01-05"}',NULL,1);
INSERT INTO "base_event" VALUES(84,'2026-03-18 09:00:00','goals.cycle_made','Northing','cycle:5','{"cycle_id": 5, "cycle": "Q4 2026\u201327", "starts_on": "2027-01-06", "ends_on": "2027-04-06"}',NULL,1);
INSERT INTO "base_event" VALUES(85,'2026-03-25 09:00:00','goals.objective_created','Ines Carver','objective:1','{"objective_id": 1, "cycle_id": 1, "copied_from": null}',2,1);
INSERT INTO "base_event" VALUES(86,'2026-03-25 09:00:00','goals.progress_moved','Ines Carver','objective:1','{"objective_id": 1, "because_of": null, "audience_of": null, "change_of": 1, "before": null, "after": "0.000000"}',2,1);
INSERT INTO "base_event" VALUES(87,'2026-03-31 08:00:00','goals.objective_created','Ines Carver','objective:2','{"objective_id": 2, "cycle_id": 2, "copied_from": null}',2,1);
INSERT INTO "base_event" VALUES(88,'2026-03-31 08:00:00','goals.progress_moved','Ines Carver','objective:2','{"objective_id": 2, "because_of": null, "audience_of": null, "change_of": 2, "before": null, "after": "0.000000"}',2,1);
INSERT INTO "base_event" VALUES(89,'2026-03-31 08:04:00','goals.objective_created','Robin Ashdown','objective:3','{"objective_id": 3, "cycle_id": 2, "copied_from": null}',1,1);
INSERT INTO "base_event" VALUES(90,'2026-03-31 08:04:00','goals.progress_moved','Robin Ashdown','objective:3','{"objective_id": 3, "because_of": null, "audience_of": null, "change_of": 3, "before": null, "after": "0.000000"}',1,1);
INSERT INTO "base_event" VALUES(91,'2026-03-31 08:08:00','goals.objective_created','Hana Whitcombe','objective:4','{"objective_id": 4, "cycle_id": 2, "copied_from": null}',8,1);
INSERT INTO "base_event" VALUES(92,'2026-03-31 08:08:00','goals.progress_moved','Hana Whitcombe','objective:4','{"objective_id": 4, "because_of": null, "audience_of": null, "change_of": 4, "before": null, "after": "0.000000"}',8,1);
INSERT INTO "base_event" VALUES(93,'2026-03-31 08:12:00','goals.objective_created','Anders Pike','objective:5','{"objective_id": 5, "cycle_id": 2, "copied_from": null}',12,1);
INSERT INTO "base_event" VALUES(94,'2026-03-31 08:12:00','goals.progress_moved','Anders Pike','objective:5','{"objective_id": 5, "because_of": null, "audience_of": null, "change_of": 5, "before": null, "after": "0.000000"}',12,1);
INSERT INTO "base_event" VALUES(95,'2026-03-31 08:16:00','goals.objective_created','Mateo Birch','objective:6','{"objective_id": 6, "cycle_id": 2, "copied_from": null}',22,1);
INSERT INTO "base_event" VALUES(96,'2026-03-31 08:16:00','goals.progress_moved','Mateo Birch','objective:6','{"objective_id": 6, "because_of": null, "audience_of": null, "change_of": 6, "before": null, "after": "0.000000"}',22,1);
INSERT INTO "base_event" VALUES(97,'2026-03-31 08:20:00','goals.objective_created','Joao Fenwright','objective:7','{"objective_id": 7, "cycle_id": 2, "copied_from": null}',17,1);
INSERT INTO "base_event" VALUES(98,'2026-03-31 08:20:00','goals.progress_moved','Joao Fenwright','objective:7','{"objective_id": 7, "because_of": null, "audience_of": null, "change_of": 7, "before": null, "after": "0.000000"}',17,1);
INSERT INTO "base_event" VALUES(99,'2026-04-05 08:00:00','goals.objective_committed','Ines Carver','objective:1','{"objective_id": 1, "on": "2026-04-05", "despite": ["too-few-key-results"]}',2,1);
INSERT INTO "base_event" VALUES(100,'2026-04-06 08:00:00','goals.objective_committed','Ines Carver','objective:2','{"objective_id": 2, "on": "2026-04-06", "despite": ["too-few-key-results"]}',2,1);
INSERT INTO "base_event" VALUES(101,'2026-04-06 08:04:00','goals.objective_committed','Robin Ashdown','objective:3','{"objective_id": 3, "on": "2026-04-06", "despite": ["too-few-key-results"]}',1,1);
INSERT INTO "base_event" VALUES(102,'2026-04-06 08:08:00','goals.objective_committed','Hana Whitcombe','objective:4','{"objective_id": 4, "on": "2026-04-06", "despite": ["too-few-key-results"]}',8,1);
INSERT INTO "base_event" VALUES(103,'2026-04-06 08:12:00','goals.objective_committed','Anders Pike','objective:5','{"objective_id": 5, "on": "2026-04-06", "despite": ["too-few-key-results"]}',12,1);
INSERT INTO "base_event" VALUES(104,'2026-04-06 08:16:00','goals.objective_committed','Mateo Birch','objective:6','{"objective_id": 6, "on": "2026-04-06", "despite": ["too-few-key-results"]}',22,1);
INSERT INTO "base_event" VALUES(105,'2026-04-06 08:20:00','goals.objective_committed','Joao Fenwright','objective:7','{"objective_id": 7, "on": "2026-04-06", "despite": ["too-few-key-results"]}',17,1);
INSERT INTO "base_event" VALUES(106,'2026-04-08 08:00:00','goals.cycle_activated','Ines Carver','cycle:1','{"cycle_id": 1, "cycle": "2026\u201327"}',2,1);
INSERT INTO "base_event" VALUES(107,'2026-04-08 08:04:00','goals.cycle_activated','Ines Carver','cycle:2','{"cycle_id": 2, "cycle": "Q1 2026\u201327"}',2,1);
INSERT INTO "base_event" VALUES(108,'2026-04-28 08:00:00','goals.checked_in','Sunita Hale','objective:5','{"objective_id": 5, "key_result_id": 9, "check_in_id": 1, "on": "2026-04-28", "before": "0.000000", "value": "2", "confidence": "70", "progress": "0.222222"}',13,1);
INSERT INTO "base_event" VALUES(109,'2026-04-28 08:04:00','goals.checked_in','Lin Hargreave','objective:6','{"objective_id": 6, "key_result_id": 10, "check_in_id": 2, "on": "2026-04-28", "before": null, "value": "31", "confidence": "50", "progress": "0.214286"}',23,1);
INSERT INTO "base_event" VALUES(110,'2026-04-29 08:00:00','goals.checked_in','Ines Carver','objective:2','{"objective_id": 2, "key_result_id": 3, "check_in_id": 3, "on": "2026-04-29", "before": null, "value": "99", "confidence": "60", "progress": "0.000000"}',2,1);
INSERT INTO "base_event" VALUES(111,'2026-04-29 08:04:00','goals.checked_in','Ines Carver','objective:2','{"objective_id": 2, "key_result_id": 4, "check_in_id": 4, "on": "2026-04-29", "before": null, "value": "280", "confidence": "60", "progress": "0.125000"}',2,1);
INSERT INTO "base_event" VALUES(112,'2026-04-29 08:08:00','goals.checked_in','Hana Whitcombe','objective:4','{"objective_id": 4, "key_result_id": 7, "check_in_id": 5, "on": "2026-04-29", "before": null, "value": "33", "confidence": "70", "progress": "0.051282"}',8,1);
INSERT INTO "base_event" VALUES(113,'2026-04-29 08:12:00','goals.checked_in','Farid Osei','objective:4','{"objective_id": 4, "key_result_id": 8, "check_in_id": 6, "on": "2026-04-29", "before": null, "value": "13", "confidence": "60", "progress": "0.055556"}',10,1);
INSERT INTO "base_event" VALUES(114,'2026-04-29 08:16:00','goals.checked_in','Isla Penhale','objective:7','{"objective_id": 7, "key_result_id": 11, "check_in_id": 7, "on": "2026-04-29", "before": null, "value": "19000", "confidence": "60", "progress": "0.045455"}',18,1);
INSERT INTO "base_event" VALUES(115,'2026-04-30 08:00:00','goals.checked_in','Pavel Orme','objective:3','{"objective_id": 3, "key_result_id": 5, "check_in_id": 8, "on": "2026-04-30", "before": null, "value": "20", "confidence": "60", "progress": "0.200000"}',6,1);
INSERT INTO "base_event" VALUES(116,'2026-04-30 08:04:00','goals.checked_in','Yuki Tanner','objective:3','{"objective_id": 3, "key_result_id": 6, "check_in_id": 9, "on": "2026-04-30", "before": null, "value": "58", "confidence": "60", "progress": "0.150000"}',5,1);
INSERT INTO "base_event" VALUES(117,'2026-05-19 08:00:00','goals.checked_in','Tomasz Wren','objective:5','{"objective_id": 5, "key_result_id": 9, "check_in_id": 10, "on": "2026-05-19", "before": "2.000000", "value": "4", "confidence": "75", "progress": "0.444444"}',14,1);
INSERT INTO "base_event" VALUES(118,'2026-05-19 08:04:00','goals.checked_in','Lin Hargreave','objective:6','{"objective_id": 6, "key_result_id": 10, "check_in_id": 11, "on": "2026-05-19", "before": "31.000000", "value": "28", "confidence": "60", "progress": "0.428571"}',23,1);
INSERT INTO "base_event" VALUES(119,'2026-05-20 08:00:00','goals.checked_in','Ines Carver','objective:2','{"objective_id": 2, "key_result_id": 3, "check_in_id": 12, "on": "2026-05-20", "before": "99.000000", "value": "100", "confidence": "50", "progress": "0.250000"}',2,1);
INSERT INTO "base_event" VALUES(120,'2026-05-20 08:04:00','goals.checked_in','Ines Carver','objective:2','{"objective_id": 2, "key_result_id": 4, "check_in_id": 13, "on": "2026-05-20", "before": "280.000000", "value": "310", "confidence": "60", "progress": "0.312500"}',2,1);
INSERT INTO "base_event" VALUES(121,'2026-05-20 08:08:00','goals.checked_in','Hana Whitcombe','objective:4','{"objective_id": 4, "key_result_id": 7, "check_in_id": 14, "on": "2026-05-20", "before": "33.000000", "value": "38", "confidence": "55", "progress": "0.179487"}',8,1);
INSERT INTO "base_event" VALUES(122,'2026-05-20 08:12:00','goals.checked_in','Farid Osei','objective:4','{"objective_id": 4, "key_result_id": 8, "check_in_id": 15, "on": "2026-05-20", "before": "13.000000", "value": "15", "confidence": "50", "progress": "0.166667"}',10,1);
INSERT INTO "base_event" VALUES(123,'2026-05-20 08:16:00','goals.checked_in','Isla Penhale','objective:7','{"objective_id": 7, "key_result_id": 11, "check_in_id": 16, "on": "2026-05-20", "before": "19000.000000", "value": "22000", "confidence": "60", "progress": "0.181818"}',18,1);
INSERT INTO "base_event" VALUES(124,'2026-05-21 08:00:00','goals.checked_in','Pavel Orme','objective:3','{"objective_id": 3, "key_result_id": 5, "check_in_id": 17, "on": "2026-05-21", "before": "20.000000", "value": "15", "confidence": "70", "progress": "0.533333"}',6,1);
INSERT INTO "base_event" VALUES(125,'2026-05-21 08:04:00','goals.checked_in','Yuki Tanner','objective:3','{"objective_id": 3, "key_result_id": 6, "check_in_id": 18, "on": "2026-05-21", "before": "58.000000", "value": "63", "confidence": "60", "progress": "0.400000"}',5,1);
INSERT INTO "base_event" VALUES(126,'2026-06-09 08:00:00','goals.checked_in','Sunita Hale','objective:5','{"objective_id": 5, "key_result_id": 9, "check_in_id": 19, "on": "2026-06-09", "before": "4.000000", "value": "8", "confidence": "90", "progress": "0.888889"}',13,1);
INSERT INTO "base_event" VALUES(127,'2026-06-09 08:04:00','goals.checked_in','Lin Hargreave','objective:6','{"objective_id": 6, "key_result_id": 10, "check_in_id": 20, "on": "2026-06-09", "before": "28.000000", "value": "25", "confidence": "65", "progress": "0.642857"}',23,1);
INSERT INTO "base_event" VALUES(128,'2026-06-10 08:00:00','goals.checked_in','Ines Carver','objective:2','{"objective_id": 2, "key_result_id": 3, "check_in_id": 21, "on": "2026-06-10", "before": "100.000000", "value": "101.5", "confidence": "60", "progress": "0.625000"}',2,1);
INSERT INTO "base_event" VALUES(129,'2026-06-10 08:04:00','goals.checked_in','Ines Carver','objective:2','{"objective_id": 2, "key_result_id": 4, "check_in_id": 22, "on": "2026-06-10", "before": "310.000000", "value": "345", "confidence": "65", "progress": "0.531250"}',2,1);
INSERT INTO "base_event" VALUES(130,'2026-06-10 08:08:00','goals.checked_in','Hana Whitcombe','objective:4','{"objective_id": 4, "key_result_id": 7, "check_in_id": 23, "on": "2026-06-10", "before": "38.000000", "value": "41", "confidence": "30", "progress": "0.256410"}',8,1);
INSERT INTO "base_event" VALUES(131,'2026-06-10 08:12:00','goals.checked_in','Farid Osei','objective:4','{"objective_id": 4, "key_result_id": 8, "check_in_id": 24, "on": "2026-06-10", "before": "15.000000", "value": "16", "confidence": "35", "progress": "0.222222"}',10,1);
INSERT INTO "base_event" VALUES(132,'2026-06-10 08:16:00','goals.checked_in','Isla Penhale','objective:7','{"objective_id": 7, "key_result_id": 11, "check_in_id": 25, "on": "2026-06-10", "before": "22000.000000", "value": "24000", "confidence": "40", "progress": "0.272727"}',18,1);
INSERT INTO "base_event" VALUES(133,'2026-06-11 08:00:00','goals.checked_in','Pavel Orme','objective:3','{"objective_id": 3, "key_result_id": 5, "check_in_id": 26, "on": "2026-06-11", "before": "15.000000", "value": "11", "confidence": "80", "progress": "0.800000"}',6,1);
INSERT INTO "base_event" VALUES(134,'2026-06-11 08:04:00','goals.checked_in','Yuki Tanner','objective:3','{"objective_id": 3, "key_result_id": 6, "check_in_id": 27, "on": "2026-06-11", "before": "63.000000", "value": "67", "confidence": "70", "progress": "0.600000"}',5,1);
INSERT INTO "base_event" VALUES(135,'2026-06-30 08:00:00','goals.checked_in','Tomasz Wren','objective:5','{"objective_id": 5, "key_result_id": 9, "check_in_id": 28, "on": "2026-06-30", "before": "8.000000", "value": "9", "confidence": "100", "progress": "1.000000"}',14,1);
INSERT INTO "base_event" VALUES(136,'2026-06-30 08:04:00','goals.checked_in','Lin Hargreave','objective:6','{"objective_id": 6, "key_result_id": 10, "check_in_id": 29, "on": "2026-06-30", "before": "25.000000", "value": "24", "confidence": "65", "progress": "0.714286"}',23,1);
INSERT INTO "base_event" VALUES(137,'2026-07-01 08:00:00','goals.checked_in','Ines Carver','objective:2','{"objective_id": 2, "key_result_id": 3, "check_in_id": 30, "on": "2026-07-01", "before": "101.500000", "value": "102", "confidence": "70", "progress": "0.750000"}',2,1);
INSERT INTO "base_event" VALUES(138,'2026-07-01 08:04:00','goals.checked_in','Ines Carver','objective:2','{"objective_id": 2, "key_result_id": 4, "check_in_id": 31, "on": "2026-07-01", "before": "345.000000", "value": "370", "confidence": "65", "progress": "0.687500"}',2,1);
INSERT INTO "base_event" VALUES(139,'2026-07-01 08:08:00','goals.checked_in','Hana Whitcombe','objective:4','{"objective_id": 4, "key_result_id": 7, "check_in_id": 32, "on": "2026-07-01", "before": "41.000000", "value": "44", "confidence": "15", "progress": "0.333333"}',8,1);
INSERT INTO "base_event" VALUES(140,'2026-07-01 08:12:00','goals.checked_in','Farid Osei','objective:4','{"objective_id": 4, "key_result_id": 8, "check_in_id": 33, "on": "2026-07-01", "before": "16.000000", "value": "17", "confidence": "20", "progress": "0.277778"}',10,1);
INSERT INTO "base_event" VALUES(141,'2026-07-01 08:16:00','goals.checked_in','Isla Penhale','objective:7','{"objective_id": 7, "key_result_id": 11, "check_in_id": 34, "on": "2026-07-01", "before": "24000.000000", "value": "25500", "confidence": "20", "progress": "0.340909"}',18,1);
INSERT INTO "base_event" VALUES(142,'2026-07-02 08:00:00','goals.checked_in','Ines Carver','objective:1','{"objective_id": 1, "key_result_id": 1, "check_in_id": 35, "on": "2026-07-02", "before": null, "value": "102", "confidence": "60", "progress": "0.230769"}',2,1);
INSERT INTO "base_event" VALUES(143,'2026-07-02 08:04:00','goals.checked_in','Ines Carver','objective:1','{"objective_id": 1, "key_result_id": 2, "check_in_id": 36, "on": "2026-07-02", "before": null, "value": "370", "confidence": "65", "progress": "0.250000"}',2,1);
INSERT INTO "base_event" VALUES(144,'2026-07-02 08:08:00','goals.checked_in','Pavel Orme','objective:3','{"objective_id": 3, "key_result_id": 5, "check_in_id": 37, "on": "2026-07-02", "before": "11.000000", "value": "9", "confidence": "85", "progress": "0.933333"}',6,1);
INSERT INTO "base_event" VALUES(145,'2026-07-02 08:12:00','goals.checked_in','Yuki Tanner','objective:3','{"objective_id": 3, "key_result_id": 6, "check_in_id": 38, "on": "2026-07-02", "before": "67.000000", "value": "70", "confidence": "70", "progress": "0.750000"}',5,1);
INSERT INTO "base_event" VALUES(146,'2026-07-08 08:00:00','goals.cycle_reviewed','Ines Carver','cycle:2','{"cycle_id": 2, "cycle": "Q1 2026\u201327"}',2,1);
INSERT INTO "base_event" VALUES(147,'2026-07-08 08:04:00','goals.objective_decided','Ines Carver','objective:2','{"objective_id": 2, "decision": "change", "before": "", "reason": "Worth a second quarter, but the words were too wide: the plan itself has to hold."}',2,1);
INSERT INTO "base_event" VALUES(148,'2026-07-08 08:08:00','goals.objective_decided','Robin Ashdown','objective:3','{"objective_id": 3, "decision": "change", "before": "", "reason": "They trust it now. What costs them the morning is making the plan, so we turn to that."}',1,1);
INSERT INTO "base_event" VALUES(149,'2026-07-08 08:12:00','goals.objective_decided','Hana Whitcombe','objective:4','{"objective_id": 4, "decision": "let-go", "before": "", "reason": "They keep paper because customers want to sign it. The signature is the question, not the form."}',8,1);
INSERT INTO "base_event" VALUES(150,'2026-07-08 08:16:00','goals.objective_decided','Anders Pike','objective:5','{"objective_id": 5, "decision": "let-go", "before": "", "reason": "Done, and nobody noticed. Nothing to carry on."}',12,1);
INSERT INTO "base_event" VALUES(151,'2026-07-08 08:20:00','goals.objective_decided','Mateo Birch','objective:6','{"objective_id": 6, "decision": "change", "before": "", "reason": "Guiding works. Days alone are too narrow: next time we count firms that plan a whole week."}',22,1);
INSERT INTO "base_event" VALUES(152,'2026-07-08 08:24:00','goals.objective_decided','Joao Fenwright','objective:7','{"objective_id": 7, "decision": "let-go", "before": "", "reason": "Readers came, owners did not. Pages read say nothing about firms that try."}',17,1);
INSERT INTO "base_event" VALUES(153,'2026-07-09 08:00:00','goals.objective_closed','Ines Carver','objective:2','{"objective_id": 2, "decision": "change"}',2,1);
INSERT INTO "base_event" VALUES(154,'2026-07-09 08:00:00','goals.objective_closed','Ines Carver','objective:3','{"objective_id": 3, "decision": "change"}',2,1);
INSERT INTO "base_event" VALUES(155,'2026-07-09 08:00:00','goals.objective_closed','Ines Carver','objective:4','{"objective_id": 4, "decision": "let-go"}',2,1);
INSERT INTO "base_event" VALUES(156,'2026-07-09 08:00:00','goals.objective_closed','Ines Carver','objective:5','{"objective_id": 5, "decision": "let-go"}',2,1);
INSERT INTO "base_event" VALUES(157,'2026-07-09 08:00:00','goals.objective_closed','Ines Carver','objective:6','{"objective_id": 6, "decision": "change"}',2,1);
INSERT INTO "base_event" VALUES(158,'2026-07-09 08:00:00','goals.objective_closed','Ines Carver','objective:7','{"objective_id": 7, "decision": "let-go"}',2,1);
INSERT INTO "base_event" VALUES(159,'2026-07-09 08:00:00','goals.cycle_closed','Ines Carver','cycle:2','{"cycle_id": 2, "cycle": "Q1 2026\u201327"}',2,1);
INSERT INTO "base_event" VALUES(160,'2026-07-09 08:04:00','goals.objective_created','Ines Carver','objective:8','{"objective_id": 8, "cycle_id": 3, "copied_from": null}',2,1);
INSERT INTO "base_event" VALUES(161,'2026-07-09 08:04:00','goals.progress_moved','Ines Carver','objective:8','{"objective_id": 8, "because_of": null, "audience_of": null, "change_of": 8, "before": null, "after": "0.000000"}',2,1);
INSERT INTO "base_event" VALUES(162,'2026-07-09 08:08:00','goals.objective_created','Marta Quennell','objective:9','{"objective_id": 9, "cycle_id": 3, "copied_from": null}',4,1);
INSERT INTO "base_event" VALUES(163,'2026-07-09 08:08:00','goals.progress_moved','Marta Quennell','objective:9','{"objective_id": 9, "because_of": null, "audience_of": null, "change_of": 9, "before": null, "after": "0.000000"}',4,1);
INSERT INTO "base_event" VALUES(164,'2026-07-09 08:12:00','goals.objective_created','Robin Ashdown','objective:10','{"objective_id": 10, "cycle_id": 3, "copied_from": null}',1,1);
INSERT INTO "base_event" VALUES(165,'2026-07-09 08:12:00','goals.progress_moved','Robin Ashdown','objective:10','{"objective_id": 10, "because_of": null, "audience_of": null, "change_of": 10, "before": null, "after": "0.000000"}',1,1);
INSERT INTO "base_event" VALUES(166,'2026-07-09 08:16:00','goals.objective_created','Hana Whitcombe','objective:11','{"objective_id": 11, "cycle_id": 3, "copied_from": null}',8,1);
INSERT INTO "base_event" VALUES(167,'2026-07-09 08:16:00','goals.progress_moved','Hana Whitcombe','objective:11','{"objective_id": 11, "because_of": null, "audience_of": null, "change_of": 11, "before": null, "after": "0.000000"}',8,1);
INSERT INTO "base_event" VALUES(168,'2026-07-09 08:20:00','goals.objective_created','Anders Pike','objective:12','{"objective_id": 12, "cycle_id": 3, "copied_from": null}',12,1);
INSERT INTO "base_event" VALUES(169,'2026-07-09 08:20:00','goals.progress_moved','Anders Pike','objective:12','{"objective_id": 12, "because_of": null, "audience_of": null, "change_of": 12, "before": null, "after": "0.000000"}',12,1);
INSERT INTO "base_event" VALUES(170,'2026-07-09 08:24:00','goals.objective_created','Dermot Ashby','objective:13','{"objective_id": 13, "cycle_id": 3, "copied_from": null}',19,1);
INSERT INTO "base_event" VALUES(171,'2026-07-09 08:24:00','goals.progress_moved','Dermot Ashby','objective:13','{"objective_id": 13, "because_of": null, "audience_of": null, "change_of": 13, "before": null, "after": "0.000000"}',19,1);
INSERT INTO "base_event" VALUES(172,'2026-07-09 08:28:00','goals.objective_created','Mateo Birch','objective:14','{"objective_id": 14, "cycle_id": 3, "copied_from": null}',22,1);
INSERT INTO "base_event" VALUES(173,'2026-07-09 08:28:00','goals.progress_moved','Mateo Birch','objective:14','{"objective_id": 14, "because_of": null, "audience_of": null, "change_of": 14, "before": null, "after": "0.000000"}',22,1);
INSERT INTO "base_event" VALUES(174,'2026-07-09 08:32:00','goals.objective_created','Vera Stobart','objective:15','{"objective_id": 15, "cycle_id": 3, "copied_from": null}',24,1);
INSERT INTO "base_event" VALUES(175,'2026-07-09 08:32:00','goals.progress_moved','Vera Stobart','objective:15','{"objective_id": 15, "because_of": null, "audience_of": null, "change_of": 15, "before": null, "after": "0.000000"}',24,1);
INSERT INTO "base_event" VALUES(176,'2026-07-10 08:00:00','goals.objective_committed','Ines Carver','objective:8','{"objective_id": 8, "on": "2026-07-10", "despite": ["too-few-key-results"]}',2,1);
INSERT INTO "base_event" VALUES(177,'2026-07-10 08:04:00','goals.objective_committed','Marta Quennell','objective:9','{"objective_id": 9, "on": "2026-07-10", "despite": ["too-few-key-results"]}',4,1);
INSERT INTO "base_event" VALUES(178,'2026-07-10 08:08:00','goals.objective_committed','Robin Ashdown','objective:10','{"objective_id": 10, "on": "2026-07-10", "despite": ["too-few-key-results"]}',1,1);
INSERT INTO "base_event" VALUES(179,'2026-07-10 08:12:00','goals.objective_committed','Hana Whitcombe','objective:11','{"objective_id": 11, "on": "2026-07-10", "despite": []}',8,1);
INSERT INTO "base_event" VALUES(180,'2026-07-10 08:16:00','goals.objective_committed','Anders Pike','objective:12','{"objective_id": 12, "on": "2026-07-10", "despite": ["too-few-key-results"]}',12,1);
INSERT INTO "base_event" VALUES(181,'2026-07-10 08:20:00','goals.objective_committed','Dermot Ashby','objective:13','{"objective_id": 13, "on": "2026-07-10", "despite": ["too-few-key-results"]}',19,1);
INSERT INTO "base_event" VALUES(182,'2026-07-10 08:24:00','goals.objective_committed','Mateo Birch','objective:14','{"objective_id": 14, "on": "2026-07-10", "despite": ["too-few-key-results"]}',22,1);
INSERT INTO "base_event" VALUES(183,'2026-07-10 08:28:00','goals.objective_committed','Vera Stobart','objective:15','{"objective_id": 15, "on": "2026-07-10", "despite": ["too-few-key-results"]}',24,1);
INSERT INTO "base_event" VALUES(184,'2026-07-10 08:32:00','goals.cycle_activated','Ines Carver','cycle:3','{"cycle_id": 3, "cycle": "Q2 2026\u201327"}',2,1);
INSERT INTO "base_event" VALUES(185,'2026-07-28 08:00:00','goals.checked_in','Sunita Hale','objective:12','{"objective_id": 12, "key_result_id": 21, "check_in_id": 39, "on": "2026-07-28", "before": null, "value": "22", "confidence": "60", "progress": "0.222222"}',13,1);
INSERT INTO "base_event" VALUES(186,'2026-07-28 08:04:00','goals.checked_in','Tomasz Wren','objective:12','{"objective_id": 12, "key_result_id": 22, "check_in_id": 40, "on": "2026-07-28", "before": null, "value": "0", "confidence": "55", "progress": "0.000000"}',14,1);
INSERT INTO "base_event" VALUES(187,'2026-07-28 08:08:00','goals.checked_in','Lin Hargreave','objective:14','{"objective_id": 14, "key_result_id": 25, "check_in_id": 41, "on": "2026-07-28", "before": null, "value": "23", "confidence": "60", "progress": "0.083333"}',23,1);
INSERT INTO "base_event" VALUES(188,'2026-07-28 08:12:00','goals.checked_in','Mateo Birch','objective:14','{"objective_id": 14, "key_result_id": 26, "check_in_id": 42, "on": "2026-07-28", "before": null, "value": "38", "confidence": "60", "progress": "0.120000"}',22,1);
INSERT INTO "base_event" VALUES(189,'2026-07-28 08:16:00','goals.checked_in','Callum Idowu','objective:15','{"objective_id": 15, "key_result_id": 27, "check_in_id": 43, "on": "2026-07-28", "before": null, "value": "120", "confidence": "50", "progress": "0.200000"}',25,1);
INSERT INTO "base_event" VALUES(190,'2026-07-29 08:00:00','goals.checked_in','Ines Carver','objective:8','{"objective_id": 8, "key_result_id": 12, "check_in_id": 44, "on": "2026-07-29", "before": null, "value": "102.4", "confidence": "60", "progress": "0.100000"}',2,1);
INSERT INTO "base_event" VALUES(191,'2026-07-29 08:04:00','goals.checked_in','Celeste Barrow','objective:8','{"objective_id": 8, "key_result_id": 13, "check_in_id": 45, "on": "2026-07-29", "before": null, "value": "2850000", "confidence": "60", "progress": "0.166667"}',16,1);
INSERT INTO "base_event" VALUES(192,'2026-07-29 08:08:00','goals.checked_in','Marta Quennell','objective:9','{"objective_id": 9, "key_result_id": 14, "check_in_id": 46, "on": "2026-07-29", "before": null, "value": "66", "confidence": "60", "progress": "0.200000"}',4,1);
INSERT INTO "base_event" VALUES(193,'2026-07-29 08:12:00','goals.checked_in','Marta Quennell','objective:9','{"objective_id": 9, "key_result_id": 15, "check_in_id": 47, "on": "2026-07-29", "before": null, "value": "18", "confidence": "60", "progress": "0.142857"}',4,1);
INSERT INTO "base_event" VALUES(194,'2026-07-29 08:16:00','goals.checked_in','Hana Whitcombe','objective:11','{"objective_id": 11, "key_result_id": 18, "check_in_id": 48, "on": "2026-07-29", "before": null, "value": "41", "confidence": "60", "progress": "0.025000"}',8,1);
INSERT INTO "base_event" VALUES(195,'2026-07-29 08:20:00','goals.checked_in','Farid Osei','objective:11','{"objective_id": 11, "key_result_id": 19, "check_in_id": 49, "on": "2026-07-29", "before": null, "value": "9", "confidence": "55", "progress": "-0.000000"}',10,1);
INSERT INTO "base_event" VALUES(196,'2026-07-29 08:24:00','goals.checked_in','Farid Osei','objective:11','{"objective_id": 11, "key_result_id": 20, "check_in_id": 50, "on": "2026-07-29", "before": null, "value": "19", "confidence": "50", "progress": "0.111111"}',10,1);
INSERT INTO "base_event" VALUES(197,'2026-07-30 08:00:00','goals.checked_in','Pavel Orme','objective:10','{"objective_id": 10, "key_result_id": 16, "check_in_id": 51, "on": "2026-07-30", "before": null, "value": "66", "confidence": "60", "progress": "0.192308"}',6,1);
INSERT INTO "base_event" VALUES(198,'2026-07-30 08:04:00','goals.checked_in','Robin Ashdown','objective:10','{"objective_id": 10, "key_result_id": 17, "check_in_id": 52, "on": "2026-07-30", "before": null, "value": "43", "confidence": "60", "progress": "0.071429"}',1,1);
INSERT INTO "base_event" VALUES(199,'2026-07-30 08:08:00','goals.checked_in','Priya Lunt','objective:13','{"objective_id": 13, "key_result_id": 23, "check_in_id": 53, "on": "2026-07-30", "before": null, "value": "21", "confidence": "60", "progress": "0.100000"}',20,1);
INSERT INTO "base_event" VALUES(200,'2026-07-30 08:12:00','goals.checked_in','Dermot Ashby','objective:13','{"objective_id": 13, "key_result_id": 24, "check_in_id": 54, "on": "2026-07-30", "before": null, "value": "25", "confidence": "80", "progress": "0.250000"}',19,1);
INSERT INTO "base_event" VALUES(201,'2026-08-13 08:00:00','goals.key_result_dropped','Hana Whitcombe','objective:11','{"objective_id": 11, "key_result_id": 20, "on": "2026-08-13", "reason": "Two firms forbade photos in hospitals. The number would measure their rules, not our app."}',8,1);
INSERT INTO "base_event" VALUES(202,'2026-08-13 08:00:00','goals.progress_moved','Hana Whitcombe','objective:11','{"objective_id": 11, "because_of": null, "audience_of": null, "change_of": 11, "before": "0.045370", "after": "0.012500"}',8,1);
INSERT INTO "base_event" VALUES(203,'2026-08-18 08:00:00','goals.checked_in','Sunita Hale','objective:12','{"objective_id": 12, "key_result_id": 21, "check_in_id": 55, "on": "2026-08-18", "before": "22.000000", "value": "17", "confidence": "70", "progress": "0.500000"}',13,1);
INSERT INTO "base_event" VALUES(204,'2026-08-18 08:04:00','goals.checked_in','Tomasz Wren','objective:12','{"objective_id": 12, "key_result_id": 22, "check_in_id": 56, "on": "2026-08-18", "before": "0.000000", "value": "0", "confidence": "40", "progress": "0.000000"}',14,1);
INSERT INTO "base_event" VALUES(205,'2026-08-18 08:08:00','goals.checked_in','Lin Hargreave','objective:14','{"objective_id": 14, "key_result_id": 25, "check_in_id": 57, "on": "2026-08-18", "before": "23.000000", "value": "21", "confidence": "50", "progress": "0.250000"}',23,1);
INSERT INTO "base_event" VALUES(206,'2026-08-18 08:12:00','goals.checked_in','Mateo Birch','objective:14','{"objective_id": 14, "key_result_id": 26, "check_in_id": 58, "on": "2026-08-18", "before": "38.000000", "value": "42", "confidence": "60", "progress": "0.280000"}',22,1);
INSERT INTO "base_event" VALUES(207,'2026-08-18 08:16:00','goals.checked_in','Bea Norcott','objective:15','{"objective_id": 15, "key_result_id": 27, "check_in_id": 59, "on": "2026-08-18", "before": "120.000000", "value": "85", "confidence": "65", "progress": "0.550000"}',26,1);
INSERT INTO "base_event" VALUES(208,'2026-08-19 08:00:00','goals.checked_in','Ines Carver','objective:8','{"objective_id": 8, "key_result_id": 12, "check_in_id": 60, "on": "2026-08-19", "before": "102.400000", "value": "103", "confidence": "55", "progress": "0.250000"}',2,1);
INSERT INTO "base_event" VALUES(209,'2026-08-19 08:04:00','goals.checked_in','Celeste Barrow','objective:8','{"objective_id": 8, "key_result_id": 13, "check_in_id": 61, "on": "2026-08-19", "before": "2850000.000000", "value": "2950000", "confidence": "70", "progress": "0.500000"}',16,1);
INSERT INTO "base_event" VALUES(210,'2026-08-19 08:08:00','goals.checked_in','Marta Quennell','objective:9','{"objective_id": 9, "key_result_id": 14, "check_in_id": 62, "on": "2026-08-19", "before": "66.000000", "value": "68", "confidence": "65", "progress": "0.400000"}',4,1);
INSERT INTO "base_event" VALUES(211,'2026-08-19 08:12:00','goals.checked_in','Marta Quennell','objective:9','{"objective_id": 9, "key_result_id": 15, "check_in_id": 63, "on": "2026-08-19", "before": "18.000000", "value": "17", "confidence": "60", "progress": "0.285714"}',4,1);
INSERT INTO "base_event" VALUES(212,'2026-08-19 08:16:00','goals.checked_in','Nell Draycott','objective:11','{"objective_id": 11, "key_result_id": 18, "check_in_id": 64, "on": "2026-08-19", "before": "41.000000", "value": "44", "confidence": "50", "progress": "0.100000"}',11,1);
INSERT INTO "base_event" VALUES(213,'2026-08-19 08:20:00','goals.checked_in','Farid Osei','objective:11','{"objective_id": 11, "key_result_id": 19, "check_in_id": 65, "on": "2026-08-19", "before": "9.000000", "value": "8.5", "confidence": "50", "progress": "0.100000"}',10,1);
INSERT INTO "base_event" VALUES(214,'2026-08-20 08:00:00','goals.checked_in','Robin Ashdown','objective:10','{"objective_id": 10, "key_result_id": 16, "check_in_id": 66, "on": "2026-08-20", "before": "66.000000", "value": "58", "confidence": "70", "progress": "0.500000"}',1,1);
INSERT INTO "base_event" VALUES(215,'2026-08-20 08:04:00','goals.checked_in','Grace Mbeki-Lowe','objective:10','{"objective_id": 10, "key_result_id": 17, "check_in_id": 67, "on": "2026-08-20", "before": "43.000000", "value": "41", "confidence": "55", "progress": "0.214286"}',7,1);
INSERT INTO "base_event" VALUES(216,'2026-08-20 08:08:00','goals.checked_in','Priya Lunt','objective:13','{"objective_id": 13, "key_result_id": 23, "check_in_id": 68, "on": "2026-08-20", "before": "21.000000", "value": "20", "confidence": "45", "progress": "0.200000"}',20,1);
INSERT INTO "base_event" VALUES(217,'2026-08-20 08:12:00','goals.checked_in','Dermot Ashby','objective:13','{"objective_id": 13, "key_result_id": 24, "check_in_id": 69, "on": "2026-08-20", "before": "25.000000", "value": "25.5", "confidence": "75", "progress": "0.375000"}',19,1);
INSERT INTO "base_event" VALUES(218,'2026-08-24 08:00:00','goals.objective_amended','Hana Whitcombe','objective:11','{"objective_id": 11, "fields": ["key_results"], "key_results": ["signed"]}',8,1);
INSERT INTO "base_event" VALUES(219,'2026-08-24 08:00:00','goals.progress_moved','Hana Whitcombe','objective:11','{"objective_id": 11, "because_of": null, "audience_of": null, "change_of": 11, "before": "0.100000", "after": "0.116666"}',8,1);
INSERT INTO "base_event" VALUES(220,'2026-09-08 08:00:00','goals.checked_in','Sunita Hale','objective:12','{"objective_id": 12, "key_result_id": 21, "check_in_id": 70, "on": "2026-09-08", "before": "17.000000", "value": "13", "confidence": "75", "progress": "0.722222"}',13,1);
INSERT INTO "base_event" VALUES(221,'2026-09-08 08:04:00','goals.checked_in','Tomasz Wren','objective:12','{"objective_id": 12, "key_result_id": 22, "check_in_id": 71, "on": "2026-09-08", "before": "0.000000", "value": "0", "confidence": "75", "progress": "0.000000"}',14,1);
INSERT INTO "base_event" VALUES(222,'2026-09-08 08:08:00','goals.checked_in','Lin Hargreave','objective:14','{"objective_id": 14, "key_result_id": 25, "check_in_id": 72, "on": "2026-09-08", "before": "21.000000", "value": "20", "confidence": "45", "progress": "0.333333"}',23,1);
INSERT INTO "base_event" VALUES(223,'2026-09-08 08:12:00','goals.checked_in','Mateo Birch','objective:14','{"objective_id": 14, "key_result_id": 26, "check_in_id": 73, "on": "2026-09-08", "before": "42.000000", "value": "45", "confidence": "55", "progress": "0.400000"}',22,1);
INSERT INTO "base_event" VALUES(224,'2026-09-08 08:16:00','goals.checked_in','Callum Idowu','objective:15','{"objective_id": 15, "key_result_id": 27, "check_in_id": 74, "on": "2026-09-08", "before": "85.000000", "value": "50", "confidence": "85", "progress": "0.900000"}',25,1);
INSERT INTO "base_event" VALUES(225,'2026-09-09 08:00:00','goals.checked_in','Ines Carver','objective:8','{"objective_id": 8, "key_result_id": 12, "check_in_id": 75, "on": "2026-09-09", "before": "103.000000", "value": "103.6", "confidence": "60", "progress": "0.400000"}',2,1);
INSERT INTO "base_event" VALUES(226,'2026-09-09 08:04:00','goals.checked_in','Celeste Barrow','objective:8','{"objective_id": 8, "key_result_id": 13, "check_in_id": 76, "on": "2026-09-09", "before": "2950000.000000", "value": "3020000", "confidence": "75", "progress": "0.733333"}',16,1);
INSERT INTO "base_event" VALUES(227,'2026-09-09 08:08:00','goals.checked_in','Marta Quennell','objective:9','{"objective_id": 9, "key_result_id": 14, "check_in_id": 77, "on": "2026-09-09", "before": "68.000000", "value": "70", "confidence": "65", "progress": "0.600000"}',4,1);
INSERT INTO "base_event" VALUES(228,'2026-09-09 08:12:00','goals.checked_in','Marta Quennell','objective:9','{"objective_id": 9, "key_result_id": 15, "check_in_id": 78, "on": "2026-09-09", "before": "17.000000", "value": "15", "confidence": "65", "progress": "0.571429"}',4,1);
INSERT INTO "base_event" VALUES(229,'2026-09-09 08:16:00','goals.checked_in','Hana Whitcombe','objective:11','{"objective_id": 11, "key_result_id": 18, "check_in_id": 79, "on": "2026-09-09", "before": "44.000000", "value": "45", "confidence": "30", "progress": "0.166667"}',8,1);
INSERT INTO "base_event" VALUES(230,'2026-09-09 08:20:00','goals.checked_in','Farid Osei','objective:11','{"objective_id": 11, "key_result_id": 19, "check_in_id": 80, "on": "2026-09-09", "before": "8.500000", "value": "8", "confidence": "45", "progress": "0.200000"}',10,1);
INSERT INTO "base_event" VALUES(231,'2026-09-10 08:00:00','goals.checked_in','Ines Carver','objective:1','{"objective_id": 1, "key_result_id": 1, "check_in_id": 81, "on": "2026-09-10", "before": "102.000000", "value": "104", "confidence": "65", "progress": "0.384615"}',2,1);
INSERT INTO "base_event" VALUES(232,'2026-09-10 08:04:00','goals.checked_in','Ines Carver','objective:1','{"objective_id": 1, "key_result_id": 2, "check_in_id": 82, "on": "2026-09-10", "before": "370.000000", "value": "455", "confidence": "70", "progress": "0.443182"}',2,1);
INSERT INTO "base_event" VALUES(233,'2026-09-10 08:08:00','goals.checked_in','Pavel Orme','objective:10','{"objective_id": 10, "key_result_id": 16, "check_in_id": 83, "on": "2026-09-10", "before": "58.000000", "value": "51", "confidence": "80", "progress": "0.769231"}',6,1);
INSERT INTO "base_event" VALUES(234,'2026-09-10 08:12:00','goals.checked_in','Robin Ashdown','objective:10','{"objective_id": 10, "key_result_id": 17, "check_in_id": 84, "on": "2026-09-10", "before": "41.000000", "value": "40", "confidence": "50", "progress": "0.285714"}',1,1);
INSERT INTO "base_event" VALUES(235,'2026-09-10 08:16:00','goals.checked_in','Priya Lunt','objective:13','{"objective_id": 13, "key_result_id": 23, "check_in_id": 85, "on": "2026-09-10", "before": "20.000000", "value": "19", "confidence": "30", "progress": "0.300000"}',20,1);
INSERT INTO "base_event" VALUES(236,'2026-09-10 08:20:00','goals.checked_in','Dermot Ashby','objective:13','{"objective_id": 13, "key_result_id": 24, "check_in_id": 86, "on": "2026-09-10", "before": "25.500000", "value": "26", "confidence": "60", "progress": "0.500000"}',19,1);
INSERT INTO "base_event" VALUES(237,'2026-09-29 08:00:00','goals.checked_in','Sunita Hale','objective:12','{"objective_id": 12, "key_result_id": 21, "check_in_id": 87, "on": "2026-09-29", "before": "13.000000", "value": "11", "confidence": "75", "progress": "0.833333"}',13,1);
INSERT INTO "base_event" VALUES(238,'2026-09-29 08:04:00','goals.checked_in','Tomasz Wren','objective:12','{"objective_id": 12, "key_result_id": 22, "check_in_id": 88, "on": "2026-09-29", "before": "0.000000", "value": "1", "confidence": "100", "progress": "1.000000"}',14,1);
INSERT INTO "base_event" VALUES(239,'2026-09-29 08:08:00','goals.checked_in','Lin Hargreave','objective:14','{"objective_id": 14, "key_result_id": 25, "check_in_id": 89, "on": "2026-09-29", "before": "20.000000", "value": "19", "confidence": "35", "progress": "0.416667"}',23,1);
INSERT INTO "base_event" VALUES(240,'2026-09-29 08:12:00','goals.checked_in','Mateo Birch','objective:14','{"objective_id": 14, "key_result_id": 26, "check_in_id": 90, "on": "2026-09-29", "before": "45.000000", "value": "48", "confidence": "45", "progress": "0.520000"}',22,1);
INSERT INTO "base_event" VALUES(241,'2026-09-29 08:16:00','goals.checked_in','Bea Norcott','objective:15','{"objective_id": 15, "key_result_id": 27, "check_in_id": 91, "on": "2026-09-29", "before": "50.000000", "value": "31", "confidence": "100", "progress": "1.090000"}',26,1);
INSERT INTO "base_event" VALUES(242,'2026-09-30 08:00:00','goals.checked_in','Ines Carver','objective:8','{"objective_id": 8, "key_result_id": 12, "check_in_id": 92, "on": "2026-09-30", "before": "103.600000", "value": "104", "confidence": "60", "progress": "0.500000"}',2,1);
INSERT INTO "base_event" VALUES(243,'2026-09-30 08:04:00','goals.checked_in','Celeste Barrow','objective:8','{"objective_id": 8, "key_result_id": 13, "check_in_id": 93, "on": "2026-09-30", "before": "3020000.000000", "value": "3100000", "confidence": "85", "progress": "1.000000"}',16,1);
INSERT INTO "base_event" VALUES(244,'2026-09-30 08:08:00','goals.checked_in','Marta Quennell','objective:9','{"objective_id": 9, "key_result_id": 14, "check_in_id": 94, "on": "2026-09-30", "before": "70.000000", "value": "71", "confidence": "60", "progress": "0.700000"}',4,1);
INSERT INTO "base_event" VALUES(245,'2026-09-30 08:12:00','goals.checked_in','Marta Quennell','objective:9','{"objective_id": 9, "key_result_id": 15, "check_in_id": 95, "on": "2026-09-30", "before": "15.000000", "value": "14", "confidence": "65", "progress": "0.714286"}',4,1);
INSERT INTO "base_event" VALUES(246,'2026-09-30 08:16:00','goals.checked_in','Nell Draycott','objective:11','{"objective_id": 11, "key_result_id": 18, "check_in_id": 96, "on": "2026-09-30", "before": "45.000000", "value": "46", "confidence": "15", "progress": "0.200000"}',11,1);
INSERT INTO "base_event" VALUES(247,'2026-09-30 08:20:00','goals.checked_in','Farid Osei','objective:11','{"objective_id": 11, "key_result_id": 19, "check_in_id": 97, "on": "2026-09-30", "before": "8.000000", "value": "8.2", "confidence": "30", "progress": "0.160000"}',10,1);
INSERT INTO "base_event" VALUES(248,'2026-10-01 08:00:00','goals.checked_in','Robin Ashdown','objective:10','{"objective_id": 10, "key_result_id": 16, "check_in_id": 98, "on": "2026-10-01", "before": "51.000000", "value": "46", "confidence": "90", "progress": "0.961538"}',1,1);
INSERT INTO "base_event" VALUES(249,'2026-10-01 08:04:00','goals.checked_in','Grace Mbeki-Lowe','objective:10','{"objective_id": 10, "key_result_id": 17, "check_in_id": 99, "on": "2026-10-01", "before": "40.000000", "value": "38", "confidence": "40", "progress": "0.428571"}',7,1);
INSERT INTO "base_event" VALUES(250,'2026-10-01 08:08:00','goals.checked_in','Priya Lunt','objective:13','{"objective_id": 13, "key_result_id": 23, "check_in_id": 100, "on": "2026-10-01", "before": "19.000000", "value": "19", "confidence": "15", "progress": "0.300000"}',20,1);
INSERT INTO "base_event" VALUES(251,'2026-10-01 08:12:00','goals.checked_in','Dermot Ashby','objective:13','{"objective_id": 13, "key_result_id": 24, "check_in_id": 101, "on": "2026-10-01", "before": "26.000000", "value": "26.5", "confidence": "40", "progress": "0.625000"}',19,1);
INSERT INTO "base_event" VALUES(252,'2026-10-07 08:00:00','goals.cycle_reviewed','Ines Carver','cycle:3','{"cycle_id": 3, "cycle": "Q2 2026\u201327"}',2,1);
INSERT INTO "base_event" VALUES(253,'2026-10-07 08:04:00','goals.objective_decided','Ines Carver','objective:8','{"objective_id": 8, "decision": "keep", "before": "", "reason": "The numbers moved with the quality of the plan, as we hoped. More of the same, with higher bars."}',2,1);
INSERT INTO "base_event" VALUES(254,'2026-10-07 08:08:00','goals.objective_decided','Marta Quennell','objective:9','{"objective_id": 9, "decision": "keep", "before": "", "reason": "Halfway there, and the calls fall where the picture is the same. We go on."}',4,1);
INSERT INTO "base_event" VALUES(255,'2026-10-07 08:12:00','goals.objective_decided','Robin Ashdown','objective:10','{"objective_id": 10, "decision": "keep", "before": "", "reason": "The time came down by a third and planners say so unasked. Now it must also stay."}',1,1);
INSERT INTO "base_event" VALUES(256,'2026-10-07 08:16:00','goals.objective_decided','Hana Whitcombe','objective:11','{"objective_id": 11, "decision": "change", "before": "", "reason": "They sign when a new technician shows them. We should begin with the first day, not with the door."}',8,1);
INSERT INTO "base_event" VALUES(257,'2026-10-07 08:20:00','goals.objective_decided','Anders Pike','objective:12','{"objective_id": 12, "decision": "change", "before": "", "reason": "The nights are quiet. The days are what customers feel: next is the hour when vans are out."}',12,1);
INSERT INTO "base_event" VALUES(258,'2026-10-07 08:24:00','goals.objective_decided','Dermot Ashby','objective:13','{"objective_id": 13, "decision": "let-go", "before": "", "reason": "Fewer demonstrations made fewer contracts. Small firms have to be able to buy alone first."}',19,1);
INSERT INTO "base_event" VALUES(259,'2026-10-07 08:28:00','goals.objective_decided','Mateo Birch','objective:14','{"objective_id": 14, "decision": "keep", "before": "", "reason": "Right aim, too slow. The second half showed what works: the guided import."}',22,1);
INSERT INTO "base_event" VALUES(260,'2026-10-07 08:32:00','goals.own_score_stated','Vera Stobart','objective:15','{"objective_id": 15, "before": null, "after": "0.7"}',24,1);
INSERT INTO "base_event" VALUES(261,'2026-10-07 08:32:00','goals.objective_decided','Vera Stobart','objective:15','{"objective_id": 15, "decision": "let-go", "before": "", "reason": "Solved faster than we thought. Old cases are a guardrail from now on, not an aim."}',24,1);
INSERT INTO "base_event" VALUES(262,'2026-10-08 08:00:00','goals.objective_closed','Ines Carver','objective:8','{"objective_id": 8, "decision": "keep"}',2,1);
INSERT INTO "base_event" VALUES(263,'2026-10-08 08:00:00','goals.objective_closed','Ines Carver','objective:9','{"objective_id": 9, "decision": "keep"}',2,1);
INSERT INTO "base_event" VALUES(264,'2026-10-08 08:00:00','goals.objective_closed','Ines Carver','objective:10','{"objective_id": 10, "decision": "keep"}',2,1);
INSERT INTO "base_event" VALUES(265,'2026-10-08 08:00:00','goals.objective_closed','Ines Carver','objective:11','{"objective_id": 11, "decision": "change"}',2,1);
INSERT INTO "base_event" VALUES(266,'2026-10-08 08:00:00','goals.objective_closed','Ines Carver','objective:12','{"objective_id": 12, "decision": "change"}',2,1);
INSERT INTO "base_event" VALUES(267,'2026-10-08 08:00:00','goals.objective_closed','Ines Carver','objective:13','{"objective_id": 13, "decision": "let-go"}',2,1);
INSERT INTO "base_event" VALUES(268,'2026-10-08 08:00:00','goals.objective_closed','Ines Carver','objective:14','{"objective_id": 14, "decision": "keep"}',2,1);
INSERT INTO "base_event" VALUES(269,'2026-10-08 08:00:00','goals.objective_closed','Ines Carver','objective:15','{"objective_id": 15, "decision": "let-go"}',2,1);
INSERT INTO "base_event" VALUES(270,'2026-10-08 08:00:00','goals.cycle_closed','Ines Carver','cycle:3','{"cycle_id": 3, "cycle": "Q2 2026\u201327"}',2,1);
INSERT INTO "base_event" VALUES(271,'2026-10-08 08:04:00','goals.objective_carried_over','Ines Carver','objective:16','{"objective_id": 16, "cycle_id": 4, "cycle": "Q3 2026\u201327", "before": "Q2 2026\u201327"}',2,1);
INSERT INTO "base_event" VALUES(272,'2026-10-08 08:04:00','goals.objective_changed','Ines Carver','objective:16','{"objective_id": 16, "fields": ["key_results"]}',2,1);
INSERT INTO "base_event" VALUES(273,'2026-10-08 08:08:00','goals.objective_carried_over','Marta Quennell','objective:17','{"objective_id": 17, "cycle_id": 4, "cycle": "Q3 2026\u201327", "before": "Q2 2026\u201327"}',4,1);
INSERT INTO "base_event" VALUES(274,'2026-10-08 08:08:00','goals.objective_changed','Marta Quennell','objective:17','{"objective_id": 17, "fields": ["parent", "key_results"]}',4,1);
INSERT INTO "base_event" VALUES(275,'2026-10-08 08:12:00','goals.objective_carried_over','Robin Ashdown','objective:18','{"objective_id": 18, "cycle_id": 4, "cycle": "Q3 2026\u201327", "before": "Q2 2026\u201327"}',1,1);
INSERT INTO "base_event" VALUES(276,'2026-10-08 08:12:00','goals.objective_changed','Robin Ashdown','objective:18','{"objective_id": 18, "fields": ["why", "contributors", "parent", "key_results", "guardrails", "initiatives"]}',1,1);
INSERT INTO "base_event" VALUES(277,'2026-10-08 08:16:00','goals.objective_created','Hana Whitcombe','objective:19','{"objective_id": 19, "cycle_id": 4, "copied_from": null}',8,1);
INSERT INTO "base_event" VALUES(278,'2026-10-08 08:16:00','goals.progress_moved','Hana Whitcombe','objective:19','{"objective_id": 19, "because_of": null, "audience_of": null, "change_of": 19, "before": null, "after": "0.000000"}',8,1);
INSERT INTO "base_event" VALUES(279,'2026-10-08 08:20:00','goals.objective_created','Leo Marsh','objective:20','{"objective_id": 20, "cycle_id": 4, "copied_from": null}',9,1);
INSERT INTO "base_event" VALUES(280,'2026-10-08 08:20:00','goals.progress_moved','Leo Marsh','objective:20','{"objective_id": 20, "because_of": null, "audience_of": null, "change_of": 20, "before": null, "after": "0.000000"}',9,1);
INSERT INTO "base_event" VALUES(281,'2026-10-08 08:24:00','goals.objective_created','Anders Pike','objective:21','{"objective_id": 21, "cycle_id": 4, "copied_from": null}',12,1);
INSERT INTO "base_event" VALUES(282,'2026-10-08 08:24:00','goals.progress_moved','Anders Pike','objective:21','{"objective_id": 21, "because_of": null, "audience_of": null, "change_of": 21, "before": null, "after": "0.000000"}',12,1);
INSERT INTO "base_event" VALUES(283,'2026-10-08 08:28:00','goals.objective_created','Celeste Barrow','objective:22','{"objective_id": 22, "cycle_id": 4, "copied_from": null}',16,1);
INSERT INTO "base_event" VALUES(284,'2026-10-08 08:32:00','goals.objective_created','Joao Fenwright','objective:23','{"objective_id": 23, "cycle_id": 4, "copied_from": null}',17,1);
INSERT INTO "base_event" VALUES(285,'2026-10-08 08:32:00','goals.progress_moved','Joao Fenwright','objective:23','{"objective_id": 23, "because_of": null, "audience_of": null, "change_of": 23, "before": null, "after": "0.000000"}',17,1);
INSERT INTO "base_event" VALUES(286,'2026-10-08 08:32:00','goals.progress_moved','Joao Fenwright','objective:22','{"objective_id": 22, "because_of": null, "audience_of": null, "change_of": 23, "before": null, "after": "0.000000"}',17,1);
INSERT INTO "base_event" VALUES(287,'2026-10-08 08:36:00','goals.objective_created','Dermot Ashby','objective:24','{"objective_id": 24, "cycle_id": 4, "copied_from": null}',19,1);
INSERT INTO "base_event" VALUES(288,'2026-10-08 08:36:00','goals.progress_moved','Dermot Ashby','objective:24','{"objective_id": 24, "because_of": null, "audience_of": null, "change_of": 24, "before": null, "after": "0.000000"}',19,1);
INSERT INTO "base_event" VALUES(289,'2026-10-08 08:40:00','goals.objective_created','Oona Sallow','objective:25','{"objective_id": 25, "cycle_id": 4, "copied_from": null}',21,1);
INSERT INTO "base_event" VALUES(290,'2026-10-08 08:40:00','goals.progress_moved','Oona Sallow','objective:25','{"objective_id": 25, "because_of": null, "audience_of": null, "change_of": 25, "before": null, "after": "0.000000"}',21,1);
INSERT INTO "base_event" VALUES(291,'2026-10-08 08:44:00','goals.objective_carried_over','Mateo Birch','objective:26','{"objective_id": 26, "cycle_id": 4, "cycle": "Q3 2026\u201327", "before": "Q2 2026\u201327"}',22,1);
INSERT INTO "base_event" VALUES(292,'2026-10-08 08:44:00','goals.objective_changed','Mateo Birch','objective:26','{"objective_id": 26, "fields": ["key_results"]}',22,1);
INSERT INTO "base_event" VALUES(293,'2026-10-08 08:48:00','goals.objective_created','Vera Stobart','objective:27','{"objective_id": 27, "cycle_id": 4, "copied_from": null}',24,1);
INSERT INTO "base_event" VALUES(294,'2026-10-08 08:48:00','goals.progress_moved','Vera Stobart','objective:27','{"objective_id": 27, "because_of": null, "audience_of": null, "change_of": 27, "before": null, "after": "0.000000"}',24,1);
INSERT INTO "base_event" VALUES(295,'2026-10-08 08:52:00','goals.objective_created','Thea Garrick','objective:28','{"objective_id": 28, "cycle_id": 4, "copied_from": null}',27,1);
INSERT INTO "base_event" VALUES(296,'2026-10-08 08:52:00','goals.progress_moved','Thea Garrick','objective:28','{"objective_id": 28, "because_of": null, "audience_of": null, "change_of": 28, "before": null, "after": "0.000000"}',27,1);
INSERT INTO "base_event" VALUES(297,'2026-10-08 08:56:00','goals.objective_created','Thea Garrick','objective:29','{"objective_id": 29, "cycle_id": 4, "copied_from": null}',27,1);
INSERT INTO "base_event" VALUES(298,'2026-10-08 08:56:00','goals.progress_moved','Thea Garrick','objective:29','{"objective_id": 29, "because_of": null, "audience_of": null, "change_of": 29, "before": null, "after": "0.000000"}',27,1);
INSERT INTO "base_event" VALUES(299,'2026-10-08 08:56:00','goals.objective_restricted','Thea Garrick','objective:29','{"objective_id": 29, "people": [2, 27, 1], "teams": []}',27,1);
INSERT INTO "base_event" VALUES(300,'2026-10-08 09:00:00','goals.objective_created','Priya Lunt','objective:30','{"objective_id": 30, "cycle_id": 4, "copied_from": null}',20,1);
INSERT INTO "base_event" VALUES(301,'2026-10-08 09:00:00','goals.progress_moved','Priya Lunt','objective:30','{"objective_id": 30, "because_of": null, "audience_of": null, "change_of": 30, "before": null, "after": "0.000000"}',20,1);
INSERT INTO "base_event" VALUES(302,'2026-10-09 08:00:00','goals.objective_committed','Ines Carver','objective:16','{"objective_id": 16, "on": "2026-10-09", "despite": []}',2,1);
INSERT INTO "base_event" VALUES(303,'2026-10-09 08:04:00','goals.objective_committed','Marta Quennell','objective:17','{"objective_id": 17, "on": "2026-10-09", "despite": []}',4,1);
INSERT INTO "base_event" VALUES(304,'2026-10-09 08:08:00','goals.objective_committed','Robin Ashdown','objective:18','{"objective_id": 18, "on": "2026-10-09", "despite": []}',1,1);
INSERT INTO "base_event" VALUES(305,'2026-10-09 08:12:00','goals.objective_committed','Hana Whitcombe','objective:19','{"objective_id": 19, "on": "2026-10-09", "despite": []}',8,1);
INSERT INTO "base_event" VALUES(306,'2026-10-09 08:16:00','goals.objective_committed','Hana Whitcombe','objective:20','{"objective_id": 20, "on": "2026-10-09", "despite": ["too-few-key-results"]}',8,1);
INSERT INTO "base_event" VALUES(307,'2026-10-09 08:20:00','goals.objective_committed','Anders Pike','objective:21','{"objective_id": 21, "on": "2026-10-09", "despite": []}',12,1);
INSERT INTO "base_event" VALUES(308,'2026-10-09 08:24:00','goals.objective_committed','Celeste Barrow','objective:22','{"objective_id": 22, "on": "2026-10-09", "despite": ["too-few-key-results"]}',16,1);
INSERT INTO "base_event" VALUES(309,'2026-10-09 08:24:00','goals.progress_moved','Celeste Barrow','objective:22','{"objective_id": 22, "because_of": null, "audience_of": null, "change_of": 22, "before": "0.000000", "after": null}',16,1);
INSERT INTO "base_event" VALUES(310,'2026-10-09 08:28:00','goals.objective_committed','Joao Fenwright','objective:23','{"objective_id": 23, "on": "2026-10-09", "despite": []}',17,1);
INSERT INTO "base_event" VALUES(311,'2026-10-09 08:28:00','goals.progress_moved','Joao Fenwright','objective:22','{"objective_id": 22, "because_of": null, "audience_of": null, "change_of": 23, "before": null, "after": "0.000000"}',17,1);
INSERT INTO "base_event" VALUES(312,'2026-10-09 08:32:00','goals.objective_committed','Dermot Ashby','objective:24','{"objective_id": 24, "on": "2026-10-09", "despite": ["too-few-key-results"]}',19,1);
INSERT INTO "base_event" VALUES(313,'2026-10-09 08:36:00','goals.objective_committed','Oona Sallow','objective:25','{"objective_id": 25, "on": "2026-10-09", "despite": ["too-few-key-results"]}',21,1);
INSERT INTO "base_event" VALUES(314,'2026-10-09 08:40:00','goals.objective_committed','Mateo Birch','objective:26','{"objective_id": 26, "on": "2026-10-09", "despite": ["too-few-key-results"]}',22,1);
INSERT INTO "base_event" VALUES(315,'2026-10-09 08:44:00','goals.objective_committed','Vera Stobart','objective:27','{"objective_id": 27, "on": "2026-10-09", "despite": ["too-few-key-results"]}',24,1);
INSERT INTO "base_event" VALUES(316,'2026-10-09 08:48:00','goals.objective_committed','Thea Garrick','objective:28','{"objective_id": 28, "on": "2026-10-09", "despite": ["too-few-key-results"]}',27,1);
INSERT INTO "base_event" VALUES(317,'2026-10-09 08:52:00','goals.objective_committed','Thea Garrick','objective:29','{"objective_id": 29, "on": "2026-10-09", "despite": ["too-many-objectives", "too-few-key-results"]}',27,1);
INSERT INTO "base_event" VALUES(318,'2026-10-09 08:56:00','goals.objective_committed','Dermot Ashby','objective:30','{"objective_id": 30, "on": "2026-10-09", "despite": ["too-many-objectives", "too-few-key-results"]}',19,1);
INSERT INTO "base_event" VALUES(319,'2026-10-09 09:00:00','goals.cycle_activated','Ines Carver','cycle:4','{"cycle_id": 4, "cycle": "Q3 2026\u201327"}',2,1);
INSERT INTO "base_event" VALUES(320,'2026-10-12 08:00:00','goals.checked_in','Anders Pike','objective:21','{"objective_id": 21, "key_result_id": 43, "check_in_id": 102, "on": "2026-10-12", "before": null, "value": "99.95", "confidence": "80", "progress": "0.000000"}',12,1);
INSERT INTO "base_event" VALUES(321,'2026-10-14 08:00:00','goals.checked_in','Tomasz Wren','objective:21','{"objective_id": 21, "key_result_id": 44, "check_in_id": 103, "on": "2026-10-14", "before": null, "value": "190", "confidence": "60", "progress": "-0.000000"}',14,1);
INSERT INTO "base_event" VALUES(322,'2026-10-14 08:04:00','goals.checked_in','Sunita Hale','objective:21','{"objective_id": 21, "key_result_id": 45, "check_in_id": 104, "on": "2026-10-14", "before": null, "value": "11", "confidence": "60", "progress": "-0.000000"}',13,1);
INSERT INTO "base_event" VALUES(323,'2026-10-14 08:08:00','goals.checked_in','Lin Hargreave','objective:26','{"objective_id": 26, "key_result_id": 53, "check_in_id": 105, "on": "2026-10-14", "before": null, "value": "18", "confidence": "60", "progress": "0.100000"}',23,1);
INSERT INTO "base_event" VALUES(324,'2026-10-14 08:12:00','goals.checked_in','Mateo Birch','objective:26','{"objective_id": 26, "key_result_id": 54, "check_in_id": 106, "on": "2026-10-14", "before": null, "value": "50", "confidence": "60", "progress": "0.074074"}',22,1);
INSERT INTO "base_event" VALUES(325,'2026-10-14 08:16:00','goals.checked_in','Bea Norcott','objective:27','{"objective_id": 27, "key_result_id": 56, "check_in_id": 107, "on": "2026-10-14", "before": null, "value": "1", "confidence": "90", "progress": "0.166667"}',26,1);
INSERT INTO "base_event" VALUES(326,'2026-10-15 08:00:00','goals.checked_in','Ines Carver','objective:16','{"objective_id": 16, "key_result_id": 28, "check_in_id": 108, "on": "2026-10-15", "before": null, "value": "104", "confidence": "60", "progress": "0.000000"}',2,1);
INSERT INTO "base_event" VALUES(327,'2026-10-15 08:04:00','goals.checked_in','Celeste Barrow','objective:16','{"objective_id": 16, "key_result_id": 29, "check_in_id": 109, "on": "2026-10-15", "before": null, "value": "3120000", "confidence": "60", "progress": "0.066667"}',16,1);
INSERT INTO "base_event" VALUES(328,'2026-10-15 08:08:00','goals.checked_in','Marta Quennell','objective:17','{"objective_id": 17, "key_result_id": 31, "check_in_id": 110, "on": "2026-10-15", "before": null, "value": "71", "confidence": "65", "progress": "0.000000"}',4,1);
INSERT INTO "base_event" VALUES(329,'2026-10-15 08:12:00','goals.checked_in','Marta Quennell','objective:17','{"objective_id": 17, "key_result_id": 32, "check_in_id": 111, "on": "2026-10-15", "before": null, "value": "14", "confidence": "65", "progress": "-0.000000"}',4,1);
INSERT INTO "base_event" VALUES(330,'2026-10-15 08:16:00','goals.checked_in','Hana Whitcombe','objective:19','{"objective_id": 19, "key_result_id": 38, "check_in_id": 112, "on": "2026-10-15", "before": null, "value": "45", "confidence": "65", "progress": "0.047619"}',8,1);
INSERT INTO "base_event" VALUES(331,'2026-10-15 08:16:00','goals.progress_moved','Hana Whitcombe','objective:17','{"objective_id": 17, "because_of": 112, "audience_of": null, "change_of": null, "before": "0.000000", "after": "0.001984"}',8,1);
INSERT INTO "base_event" VALUES(332,'2026-10-15 08:16:00','goals.progress_moved','Hana Whitcombe','objective:16','{"objective_id": 16, "because_of": 112, "audience_of": null, "change_of": null, "before": "0.022222", "after": "0.022884"}',8,1);
INSERT INTO "base_event" VALUES(333,'2026-10-15 08:20:00','goals.checked_in','Leo Marsh','objective:19','{"objective_id": 19, "key_result_id": 39, "check_in_id": 113, "on": "2026-10-15", "before": null, "value": "0", "confidence": "65", "progress": "0.000000"}',9,1);
INSERT INTO "base_event" VALUES(334,'2026-10-15 08:24:00','goals.checked_in','Nell Draycott','objective:19','{"objective_id": 19, "key_result_id": 40, "check_in_id": 114, "on": "2026-10-15", "before": "0.000000", "value": "1", "confidence": "70", "progress": "0.125000"}',11,1);
INSERT INTO "base_event" VALUES(335,'2026-10-15 08:24:00','goals.progress_moved','Nell Draycott','objective:17','{"objective_id": 17, "because_of": 114, "audience_of": null, "change_of": null, "before": "0.001984", "after": "0.007193"}',11,1);
INSERT INTO "base_event" VALUES(336,'2026-10-15 08:24:00','goals.progress_moved','Nell Draycott','objective:16','{"objective_id": 16, "because_of": 114, "audience_of": null, "change_of": null, "before": "0.022884", "after": "0.024620"}',11,1);
INSERT INTO "base_event" VALUES(337,'2026-10-15 08:28:00','goals.checked_in','Nell Draycott','objective:19','{"objective_id": 19, "key_result_id": 41, "check_in_id": 115, "on": "2026-10-15", "before": "0.000000", "value": "1", "confidence": "80", "progress": "0.111111"}',11,1);
INSERT INTO "base_event" VALUES(338,'2026-10-15 08:28:00','goals.progress_moved','Nell Draycott','objective:17','{"objective_id": 17, "because_of": 115, "audience_of": null, "change_of": null, "before": "0.007193", "after": "0.011822"}',11,1);
INSERT INTO "base_event" VALUES(339,'2026-10-15 08:28:00','goals.progress_moved','Nell Draycott','objective:16','{"objective_id": 16, "because_of": 115, "audience_of": null, "change_of": null, "before": "0.024620", "after": "0.026163"}',11,1);
INSERT INTO "base_event" VALUES(340,'2026-10-15 08:32:00','goals.checked_in','Leo Marsh','objective:20','{"objective_id": 20, "key_result_id": 42, "check_in_id": 116, "on": "2026-10-15", "before": null, "value": "3", "confidence": "50", "progress": "0.000000"}',9,1);
INSERT INTO "base_event" VALUES(341,'2026-10-15 08:36:00','goals.checked_in','Joao Fenwright','objective:23','{"objective_id": 23, "key_result_id": 46, "check_in_id": 117, "on": "2026-10-15", "before": null, "value": "18", "confidence": "55", "progress": "0.000000"}',17,1);
INSERT INTO "base_event" VALUES(342,'2026-10-15 08:40:00','goals.checked_in','Joao Fenwright','objective:23','{"objective_id": 23, "key_result_id": 47, "check_in_id": 118, "on": "2026-10-15", "before": null, "value": "11", "confidence": "60", "progress": "0.045833"}',17,1);
INSERT INTO "base_event" VALUES(343,'2026-10-15 08:40:00','goals.progress_moved','Joao Fenwright','objective:22','{"objective_id": 22, "because_of": 118, "audience_of": null, "change_of": null, "before": "0.000000", "after": "0.005093"}',17,1);
INSERT INTO "base_event" VALUES(344,'2026-10-15 08:44:00','goals.checked_in','Isla Penhale','objective:23','{"objective_id": 23, "key_result_id": 48, "check_in_id": 119, "on": "2026-10-15", "before": null, "value": "1", "confidence": "80", "progress": "0.083333"}',18,1);
INSERT INTO "base_event" VALUES(345,'2026-10-15 08:44:00','goals.progress_moved','Isla Penhale','objective:22','{"objective_id": 22, "because_of": 119, "audience_of": null, "change_of": null, "before": "0.005093", "after": "0.014352"}',18,1);
INSERT INTO "base_event" VALUES(346,'2026-10-16 08:00:00','goals.objective_created','Bea Norcott','objective:31','{"objective_id": 31, "cycle_id": 4, "copied_from": null}',26,1);
INSERT INTO "base_event" VALUES(347,'2026-10-16 08:04:00','goals.checked_in','Pavel Orme','objective:18','{"objective_id": 18, "key_result_id": 34, "check_in_id": 120, "on": "2026-10-16", "before": null, "value": "45", "confidence": "60", "progress": "0.038462"}',6,1);
INSERT INTO "base_event" VALUES(348,'2026-10-16 08:04:00','goals.progress_moved','Pavel Orme','objective:17','{"objective_id": 17, "because_of": 120, "audience_of": null, "change_of": null, "before": "0.011822", "after": "0.013959"}',6,1);
INSERT INTO "base_event" VALUES(349,'2026-10-16 08:04:00','goals.progress_moved','Pavel Orme','objective:16','{"objective_id": 16, "because_of": 120, "audience_of": null, "change_of": null, "before": "0.026163", "after": "0.026875"}',6,1);
INSERT INTO "base_event" VALUES(350,'2026-10-16 08:08:00','goals.checked_in','Robin Ashdown','objective:18','{"objective_id": 18, "key_result_id": 35, "check_in_id": 121, "on": "2026-10-16", "before": null, "value": "38", "confidence": "60", "progress": "-0.000000"}',1,1);
INSERT INTO "base_event" VALUES(351,'2026-10-16 08:12:00','goals.checked_in','Grace Mbeki-Lowe','objective:18','{"objective_id": 18, "key_result_id": 37, "check_in_id": 122, "on": "2026-10-16", "before": null, "value": "11", "confidence": "50", "progress": "-0.333333"}',7,1);
INSERT INTO "base_event" VALUES(352,'2026-10-16 08:16:00','goals.checked_in','Dermot Ashby','objective:24','{"objective_id": 24, "key_result_id": 49, "check_in_id": 123, "on": "2026-10-16", "before": null, "value": "6000", "confidence": "60", "progress": "0.033333"}',19,1);
INSERT INTO "base_event" VALUES(353,'2026-10-16 08:16:00','goals.progress_moved','Dermot Ashby','objective:22','{"objective_id": 22, "because_of": 123, "audience_of": null, "change_of": null, "before": "0.014352", "after": "0.019907"}',19,1);
INSERT INTO "base_event" VALUES(354,'2026-10-16 08:20:00','goals.checked_in','Priya Lunt','objective:24','{"objective_id": 24, "key_result_id": 50, "check_in_id": 124, "on": "2026-10-16", "before": null, "value": "41", "confidence": "50", "progress": "-0.000000"}',20,1);
INSERT INTO "base_event" VALUES(355,'2026-10-16 08:24:00','goals.checked_in','Oona Sallow','objective:25','{"objective_id": 25, "key_result_id": 51, "check_in_id": 125, "on": "2026-10-16", "before": null, "value": "2.4", "confidence": "55", "progress": "-0.000000"}',21,1);
INSERT INTO "base_event" VALUES(356,'2026-10-16 08:28:00','goals.checked_in','Mateo Birch','objective:25','{"objective_id": 25, "key_result_id": 52, "check_in_id": 126, "on": "2026-10-16", "before": null, "value": "22", "confidence": "50", "progress": "0.000000"}',22,1);
INSERT INTO "base_event" VALUES(357,'2026-10-16 08:32:00','goals.checked_in','Priya Lunt','objective:30','{"objective_id": 30, "key_result_id": 61, "check_in_id": 127, "on": "2026-10-16", "before": null, "value": "4", "confidence": "55", "progress": "0.100000"}',20,1);
INSERT INTO "base_event" VALUES(358,'2026-10-16 08:32:00','goals.progress_moved','Priya Lunt','objective:22','{"objective_id": 22, "because_of": 127, "audience_of": null, "change_of": null, "before": "0.019907", "after": "0.053240"}',20,1);
INSERT INTO "base_event" VALUES(359,'2026-10-17 08:00:00','goals.request_filed','Isla Penhale','request:1','{"request_id": 1, "team_id": 4}',18,1);
INSERT INTO "base_event" VALUES(360,'2026-10-19 08:00:00','goals.checked_in','Ailsa Mundy','objective:21','{"objective_id": 21, "key_result_id": 43, "check_in_id": 128, "on": "2026-10-19", "before": "99.950000", "value": "99.97", "confidence": "80", "progress": "0.082353"}',15,1);
INSERT INTO "base_event" VALUES(361,'2026-10-19 08:04:00','goals.objective_parked','Vera Stobart','objective:31','{"objective_id": 31, "reason": "Our simple questions have better homes: in the words of the app. After that we look again."}',24,1);
INSERT INTO "base_event" VALUES(362,'2026-10-20 08:00:00','goals.request_withdrawn','Isla Penhale','request:1','{"request_id": 1}',18,1);
INSERT INTO "base_event" VALUES(363,'2026-10-21 08:00:00','goals.checked_in','Sunita Hale','objective:21','{"objective_id": 21, "key_result_id": 44, "check_in_id": 129, "on": "2026-10-21", "before": "190.000000", "value": "150", "confidence": "65", "progress": "0.307692"}',13,1);
INSERT INTO "base_event" VALUES(364,'2026-10-21 08:04:00','goals.checked_in','Sunita Hale','objective:21','{"objective_id": 21, "key_result_id": 45, "check_in_id": 130, "on": "2026-10-21", "before": "11.000000", "value": "13", "confidence": "45", "progress": "-0.285714"}',13,1);
INSERT INTO "base_event" VALUES(365,'2026-10-21 08:08:00','goals.checked_in','Mateo Birch','objective:26','{"objective_id": 26, "key_result_id": 53, "check_in_id": 131, "on": "2026-10-21", "before": "18.000000", "value": "17", "confidence": "60", "progress": "0.200000"}',22,1);
INSERT INTO "base_event" VALUES(366,'2026-10-21 08:12:00','goals.checked_in','Mateo Birch','objective:26','{"objective_id": 26, "key_result_id": 54, "check_in_id": 132, "on": "2026-10-21", "before": "50.000000", "value": "53", "confidence": "60", "progress": "0.185185"}',22,1);
INSERT INTO "base_event" VALUES(367,'2026-10-22 08:00:00','goals.checked_in','Marta Quennell','objective:17','{"objective_id": 17, "key_result_id": 31, "check_in_id": 133, "on": "2026-10-22", "before": "71.000000", "value": "70", "confidence": "50", "progress": "-0.090909"}',4,1);
INSERT INTO "base_event" VALUES(368,'2026-10-22 08:04:00','goals.checked_in','Robin Ashdown','objective:17','{"objective_id": 17, "key_result_id": 32, "check_in_id": 134, "on": "2026-10-22", "before": "14.000000", "value": "14.2", "confidence": "50", "progress": "-0.033333"}',1,1);
INSERT INTO "base_event" VALUES(369,'2026-10-22 08:08:00','goals.checked_in','Nell Draycott','objective:19','{"objective_id": 19, "key_result_id": 38, "check_in_id": 135, "on": "2026-10-22", "before": "45.000000", "value": "48", "confidence": "70", "progress": "0.190476"}',11,1);
INSERT INTO "base_event" VALUES(370,'2026-10-22 08:08:00','goals.progress_moved','Nell Draycott','objective:17','{"objective_id": 17, "because_of": 135, "audience_of": null, "change_of": null, "before": "0.013959", "after": "0.019911"}',11,1);
INSERT INTO "base_event" VALUES(371,'2026-10-22 08:08:00','goals.progress_moved','Nell Draycott','objective:16','{"objective_id": 16, "because_of": 135, "audience_of": null, "change_of": null, "before": "0.026875", "after": "0.028859"}',11,1);
INSERT INTO "base_event" VALUES(372,'2026-10-22 08:12:00','goals.checked_in','Leo Marsh','objective:19','{"objective_id": 19, "key_result_id": 39, "check_in_id": 136, "on": "2026-10-22", "before": "0.000000", "value": "0", "confidence": "70", "progress": "0.000000"}',9,1);
INSERT INTO "base_event" VALUES(373,'2026-10-22 08:16:00','goals.checked_in','Nell Draycott','objective:19','{"objective_id": 19, "key_result_id": 40, "check_in_id": 137, "on": "2026-10-22", "before": "1.000000", "value": "1", "confidence": "70", "progress": "0.125000"}',11,1);
INSERT INTO "base_event" VALUES(374,'2026-10-22 08:20:00','goals.checked_in','Farid Osei','objective:19','{"objective_id": 19, "key_result_id": 41, "check_in_id": 138, "on": "2026-10-22", "before": "1.000000", "value": "2", "confidence": "80", "progress": "0.222222"}',10,1);
INSERT INTO "base_event" VALUES(375,'2026-10-22 08:20:00','goals.progress_moved','Farid Osei','objective:17','{"objective_id": 17, "because_of": 138, "audience_of": null, "change_of": null, "before": "0.019911", "after": "0.024541"}',10,1);
INSERT INTO "base_event" VALUES(376,'2026-10-22 08:20:00','goals.progress_moved','Farid Osei','objective:16','{"objective_id": 16, "because_of": 138, "audience_of": null, "change_of": null, "before": "0.028859", "after": "0.030403"}',10,1);
INSERT INTO "base_event" VALUES(377,'2026-10-22 08:24:00','goals.checked_in','Leo Marsh','objective:20','{"objective_id": 20, "key_result_id": 42, "check_in_id": 139, "on": "2026-10-22", "before": "3.000000", "value": "5", "confidence": "60", "progress": "0.222222"}',9,1);
INSERT INTO "base_event" VALUES(378,'2026-10-22 08:28:00','goals.checked_in','Joao Fenwright','objective:23','{"objective_id": 23, "key_result_id": 46, "check_in_id": 140, "on": "2026-10-22", "before": "18.000000", "value": "19", "confidence": "60", "progress": "0.083333"}',17,1);
INSERT INTO "base_event" VALUES(379,'2026-10-22 08:28:00','goals.progress_moved','Joao Fenwright','objective:22','{"objective_id": 22, "because_of": 140, "audience_of": null, "change_of": null, "before": "0.053240", "after": "0.062500"}',17,1);
INSERT INTO "base_event" VALUES(380,'2026-10-22 08:32:00','goals.checked_in','Isla Penhale','objective:23','{"objective_id": 23, "key_result_id": 47, "check_in_id": 141, "on": "2026-10-22", "before": "11.000000", "value": "24", "confidence": "60", "progress": "0.100000"}',18,1);
INSERT INTO "base_event" VALUES(381,'2026-10-22 08:32:00','goals.progress_moved','Isla Penhale','objective:22','{"objective_id": 22, "because_of": 141, "audience_of": null, "change_of": null, "before": "0.062500", "after": "0.068518"}',18,1);
INSERT INTO "base_event" VALUES(382,'2026-10-22 08:36:00','goals.checked_in','Isla Penhale','objective:23','{"objective_id": 23, "key_result_id": 48, "check_in_id": 142, "on": "2026-10-22", "before": "1.000000", "value": "2", "confidence": "80", "progress": "0.166667"}',18,1);
INSERT INTO "base_event" VALUES(383,'2026-10-22 08:36:00','goals.progress_moved','Isla Penhale','objective:22','{"objective_id": 22, "because_of": 142, "audience_of": null, "change_of": null, "before": "0.068518", "after": "0.077778"}',18,1);
INSERT INTO "base_event" VALUES(384,'2026-10-22 08:40:00','goals.checked_in','Omar Wexley','objective:28','{"objective_id": 28, "key_result_id": 57, "check_in_id": 143, "on": "2026-10-22", "before": null, "value": "63", "confidence": "60", "progress": "0.055556"}',28,1);
INSERT INTO "base_event" VALUES(385,'2026-10-22 08:44:00','goals.checked_in','Thea Garrick','objective:28','{"objective_id": 28, "key_result_id": 58, "check_in_id": 144, "on": "2026-10-22", "before": null, "value": "70", "confidence": "60", "progress": "0.000000"}',27,1);
INSERT INTO "base_event" VALUES(386,'2026-10-22 08:48:00','goals.checked_in','Thea Garrick','objective:29','{"objective_id": 29, "key_result_id": 59, "check_in_id": 145, "on": "2026-10-22", "before": "0.000000", "value": "1", "confidence": "70", "progress": "0.200000"}',27,1);
INSERT INTO "base_event" VALUES(387,'2026-10-22 08:52:00','goals.request_filed','Dermot Ashby','request:2','{"request_id": 2, "team_id": 3}',19,1);
INSERT INTO "base_event" VALUES(388,'2026-10-23 08:00:00','goals.checked_in','Robin Ashdown','objective:18','{"objective_id": 18, "key_result_id": 34, "check_in_id": 146, "on": "2026-10-23", "before": "45.000000", "value": "44", "confidence": "60", "progress": "0.076923"}',1,1);
INSERT INTO "base_event" VALUES(389,'2026-10-23 08:00:00','goals.progress_moved','Robin Ashdown','objective:17','{"objective_id": 17, "because_of": 146, "audience_of": null, "change_of": null, "before": "0.024541", "after": "0.026677"}',1,1);
INSERT INTO "base_event" VALUES(390,'2026-10-23 08:00:00','goals.progress_moved','Robin Ashdown','objective:16','{"objective_id": 16, "because_of": 146, "audience_of": null, "change_of": null, "before": "0.030403", "after": "0.031115"}',1,1);
INSERT INTO "base_event" VALUES(391,'2026-10-23 08:04:00','goals.checked_in','Yuki Tanner','objective:18','{"objective_id": 18, "key_result_id": 35, "check_in_id": 147, "on": "2026-10-23", "before": "38.000000", "value": "40", "confidence": "45", "progress": "-0.111111"}',5,1);
INSERT INTO "base_event" VALUES(392,'2026-10-23 08:08:00','goals.checked_in','Yuki Tanner','objective:18','{"objective_id": 18, "key_result_id": 36, "check_in_id": 148, "on": "2026-10-23", "before": null, "value": "41", "confidence": null, "progress": null}',5,1);
INSERT INTO "base_event" VALUES(393,'2026-10-23 08:12:00','goals.checked_in','Priya Lunt','objective:24','{"objective_id": 24, "key_result_id": 49, "check_in_id": 149, "on": "2026-10-23", "before": "6000.000000", "value": "9000", "confidence": "45", "progress": "0.050000"}',20,1);
INSERT INTO "base_event" VALUES(394,'2026-10-23 08:12:00','goals.progress_moved','Priya Lunt','objective:22','{"objective_id": 22, "because_of": 149, "audience_of": null, "change_of": null, "before": "0.077778", "after": "0.080556"}',20,1);
INSERT INTO "base_event" VALUES(395,'2026-10-23 08:16:00','goals.checked_in','Priya Lunt','objective:24','{"objective_id": 24, "key_result_id": 50, "check_in_id": 150, "on": "2026-10-23", "before": "41.000000", "value": "40", "confidence": "50", "progress": "0.050000"}',20,1);
INSERT INTO "base_event" VALUES(396,'2026-10-23 08:16:00','goals.progress_moved','Priya Lunt','objective:22','{"objective_id": 22, "because_of": 150, "audience_of": null, "change_of": null, "before": "0.080556", "after": "0.088889"}',20,1);
INSERT INTO "base_event" VALUES(397,'2026-10-23 08:20:00','goals.checked_in','Oona Sallow','objective:25','{"objective_id": 25, "key_result_id": 51, "check_in_id": 151, "on": "2026-10-23", "before": "2.400000", "value": "2.5", "confidence": "45", "progress": "-0.125000"}',21,1);
INSERT INTO "base_event" VALUES(398,'2026-10-23 08:24:00','goals.checked_in','Oona Sallow','objective:25','{"objective_id": 25, "key_result_id": 52, "check_in_id": 152, "on": "2026-10-23", "before": "22.000000", "value": "23", "confidence": "50", "progress": "0.043478"}',21,1);
INSERT INTO "base_event" VALUES(399,'2026-10-24 08:00:00','goals.objective_created','Robin Ashdown','objective:32','{"objective_id": 32, "cycle_id": 4, "copied_from": null}',1,1);
INSERT INTO "base_event" VALUES(400,'2026-10-26 09:00:00','goals.checked_in','Anders Pike','objective:21','{"objective_id": 21, "key_result_id": 43, "check_in_id": 153, "on": "2026-10-26", "before": "99.970000", "value": "99.98", "confidence": "85", "progress": "0.164706"}',12,1);
INSERT INTO "base_event" VALUES(401,'2026-10-26 09:04:00','goals.request_filed','Callum Idowu','request:3','{"request_id": 3, "team_id": 4}',25,1);
INSERT INTO "base_event" VALUES(402,'2026-10-28 09:00:00','goals.objective_amended','Robin Ashdown','objective:18','{"objective_id": 18, "fields": ["key_results"], "key_results": ["planners-who-keep-the-suggested-order"]}',1,1);
INSERT INTO "base_event" VALUES(403,'2026-10-28 09:00:00','goals.progress_moved','Robin Ashdown','objective:18','{"objective_id": 18, "because_of": null, "audience_of": null, "change_of": 18, "before": "0.025641", "after": "0.019231"}',1,1);
INSERT INTO "base_event" VALUES(404,'2026-10-28 09:00:00','goals.progress_moved','Robin Ashdown','objective:17','{"objective_id": 17, "because_of": null, "audience_of": null, "change_of": 18, "before": "0.026677", "after": "0.025609"}',1,1);
INSERT INTO "base_event" VALUES(405,'2026-10-28 09:00:00','goals.progress_moved','Robin Ashdown','objective:16','{"objective_id": 16, "because_of": null, "audience_of": null, "change_of": 18, "before": "0.031115", "after": "0.030759"}',1,1);
INSERT INTO "base_event" VALUES(406,'2026-10-28 09:04:00','goals.checked_in','Tomasz Wren','objective:21','{"objective_id": 21, "key_result_id": 44, "check_in_id": 154, "on": "2026-10-28", "before": "150.000000", "value": "110", "confidence": "75", "progress": "0.615385"}',14,1);
INSERT INTO "base_event" VALUES(407,'2026-10-28 09:08:00','goals.checked_in','Sunita Hale','objective:21','{"objective_id": 21, "key_result_id": 45, "check_in_id": 155, "on": "2026-10-28", "before": "13.000000", "value": "12", "confidence": "40", "progress": "-0.142857"}',13,1);
INSERT INTO "base_event" VALUES(408,'2026-10-28 09:12:00','goals.checked_in','Lin Hargreave','objective:26','{"objective_id": 26, "key_result_id": 53, "check_in_id": 156, "on": "2026-10-28", "before": "17.000000", "value": "15", "confidence": "65", "progress": "0.400000"}',23,1);
INSERT INTO "base_event" VALUES(409,'2026-10-28 09:16:00','goals.checked_in','Mateo Birch','objective:26','{"objective_id": 26, "key_result_id": 54, "check_in_id": 157, "on": "2026-10-28", "before": "53.000000", "value": "55", "confidence": "65", "progress": "0.259259"}',22,1);
INSERT INTO "base_event" VALUES(410,'2026-10-29 09:00:00','goals.checked_in','Ines Carver','objective:16','{"objective_id": 16, "key_result_id": 28, "check_in_id": 158, "on": "2026-10-29", "before": "104.000000", "value": "104.5", "confidence": "55", "progress": "0.125000"}',2,1);
INSERT INTO "base_event" VALUES(411,'2026-10-29 09:04:00','goals.checked_in','Ines Carver','objective:16','{"objective_id": 16, "key_result_id": 29, "check_in_id": 159, "on": "2026-10-29", "before": "3120000.000000", "value": "3160000", "confidence": "50", "progress": "0.200000"}',2,1);
INSERT INTO "base_event" VALUES(412,'2026-10-29 09:08:00','goals.checked_in','Marta Quennell','objective:17','{"objective_id": 17, "key_result_id": 31, "check_in_id": 160, "on": "2026-10-29", "before": "70.000000", "value": "71.5", "confidence": "55", "progress": "0.045455"}',4,1);
INSERT INTO "base_event" VALUES(413,'2026-10-29 09:08:00','goals.progress_moved','Marta Quennell','objective:16','{"objective_id": 16, "because_of": 160, "audience_of": null, "change_of": null, "before": "0.116870", "after": "0.121920"}',4,1);
INSERT INTO "base_event" VALUES(414,'2026-10-29 09:12:00','goals.checked_in','Marta Quennell','objective:17','{"objective_id": 17, "key_result_id": 32, "check_in_id": 161, "on": "2026-10-29", "before": "14.200000", "value": "13.8", "confidence": "50", "progress": "0.033333"}',4,1);
INSERT INTO "base_event" VALUES(415,'2026-10-29 09:12:00','goals.progress_moved','Marta Quennell','objective:16','{"objective_id": 16, "because_of": 161, "audience_of": null, "change_of": null, "before": "0.121920", "after": "0.125624"}',4,1);
INSERT INTO "base_event" VALUES(416,'2026-10-29 09:16:00','goals.checked_in','Hana Whitcombe','objective:19','{"objective_id": 19, "key_result_id": 38, "check_in_id": 162, "on": "2026-10-29", "before": "48.000000", "value": "49", "confidence": "60", "progress": "0.238095"}',8,1);
INSERT INTO "base_event" VALUES(417,'2026-10-29 09:16:00','goals.progress_moved','Hana Whitcombe','objective:17','{"objective_id": 17, "because_of": 162, "audience_of": null, "change_of": null, "before": "0.051872", "after": "0.053856"}',8,1);
INSERT INTO "base_event" VALUES(418,'2026-10-29 09:16:00','goals.progress_moved','Hana Whitcombe','objective:16','{"objective_id": 16, "because_of": 162, "audience_of": null, "change_of": null, "before": "0.125624", "after": "0.126285"}',8,1);
INSERT INTO "base_event" VALUES(419,'2026-10-29 09:20:00','goals.checked_in','Leo Marsh','objective:19','{"objective_id": 19, "key_result_id": 39, "check_in_id": 163, "on": "2026-10-29", "before": "0.000000", "value": "0", "confidence": "65", "progress": "0.000000"}',9,1);
INSERT INTO "base_event" VALUES(420,'2026-10-29 09:24:00','goals.checked_in','Nell Draycott','objective:19','{"objective_id": 19, "key_result_id": 40, "check_in_id": 164, "on": "2026-10-29", "before": "1.000000", "value": "3", "confidence": "75", "progress": "0.375000"}',11,1);
INSERT INTO "base_event" VALUES(421,'2026-10-29 09:24:00','goals.progress_moved','Nell Draycott','objective:17','{"objective_id": 17, "because_of": 164, "audience_of": null, "change_of": null, "before": "0.053856", "after": "0.064273"}',11,1);
INSERT INTO "base_event" VALUES(422,'2026-10-29 09:24:00','goals.progress_moved','Nell Draycott','objective:16','{"objective_id": 16, "because_of": 164, "audience_of": null, "change_of": null, "before": "0.126285", "after": "0.129758"}',11,1);
INSERT INTO "base_event" VALUES(423,'2026-10-29 09:28:00','goals.checked_in','Nell Draycott','objective:19','{"objective_id": 19, "key_result_id": 41, "check_in_id": 165, "on": "2026-10-29", "before": "2.000000", "value": "3", "confidence": "80", "progress": "0.333333"}',11,1);
INSERT INTO "base_event" VALUES(424,'2026-10-29 09:28:00','goals.progress_moved','Nell Draycott','objective:17','{"objective_id": 17, "because_of": 165, "audience_of": null, "change_of": null, "before": "0.064273", "after": "0.068902"}',11,1);
INSERT INTO "base_event" VALUES(425,'2026-10-29 09:28:00','goals.progress_moved','Nell Draycott','objective:16','{"objective_id": 16, "because_of": 165, "audience_of": null, "change_of": null, "before": "0.129758", "after": "0.131301"}',11,1);
INSERT INTO "base_event" VALUES(426,'2026-10-29 09:32:00','goals.checked_in','Leo Marsh','objective:20','{"objective_id": 20, "key_result_id": 42, "check_in_id": 166, "on": "2026-10-29", "before": "5.000000", "value": "5", "confidence": "60", "progress": "0.222222"}',9,1);
INSERT INTO "base_event" VALUES(427,'2026-10-29 09:36:00','goals.checked_in','Joao Fenwright','objective:23','{"objective_id": 23, "key_result_id": 46, "check_in_id": 167, "on": "2026-10-29", "before": "19.000000", "value": "20", "confidence": "60", "progress": "0.166667"}',17,1);
INSERT INTO "base_event" VALUES(428,'2026-10-29 09:36:00','goals.progress_moved','Joao Fenwright','objective:22','{"objective_id": 22, "because_of": 167, "audience_of": null, "change_of": null, "before": "0.088889", "after": "0.098148"}',17,1);
INSERT INTO "base_event" VALUES(429,'2026-10-29 09:40:00','goals.checked_in','Joao Fenwright','objective:23','{"objective_id": 23, "key_result_id": 47, "check_in_id": 168, "on": "2026-10-29", "before": "24.000000", "value": "45", "confidence": "65", "progress": "0.187500"}',17,1);
INSERT INTO "base_event" VALUES(430,'2026-10-29 09:40:00','goals.progress_moved','Joao Fenwright','objective:22','{"objective_id": 22, "because_of": 168, "audience_of": null, "change_of": null, "before": "0.098148", "after": "0.107870"}',17,1);
INSERT INTO "base_event" VALUES(431,'2026-10-29 09:44:00','goals.checked_in','Isla Penhale','objective:23','{"objective_id": 23, "key_result_id": 48, "check_in_id": 169, "on": "2026-10-29", "before": "2.000000", "value": "4", "confidence": "85", "progress": "0.333333"}',18,1);
INSERT INTO "base_event" VALUES(432,'2026-10-29 09:44:00','goals.progress_moved','Isla Penhale','objective:22','{"objective_id": 22, "because_of": 169, "audience_of": null, "change_of": null, "before": "0.107870", "after": "0.126389"}',18,1);
INSERT INTO "base_event" VALUES(433,'2026-10-29 09:48:00','goals.request_taken','Hana Whitcombe','request:3','{"request_id": 3}',8,1);
INSERT INTO "base_event" VALUES(434,'2026-10-30 09:00:00','goals.checked_in','Pavel Orme','objective:18','{"objective_id": 18, "key_result_id": 34, "check_in_id": 170, "on": "2026-10-30", "before": "44.000000", "value": "42", "confidence": "65", "progress": "0.153846"}',6,1);
INSERT INTO "base_event" VALUES(435,'2026-10-30 09:00:00','goals.progress_moved','Pavel Orme','objective:17','{"objective_id": 17, "because_of": 170, "audience_of": null, "change_of": null, "before": "0.068902", "after": "0.072107"}',6,1);
INSERT INTO "base_event" VALUES(436,'2026-10-30 09:00:00','goals.progress_moved','Pavel Orme','objective:16','{"objective_id": 16, "because_of": 170, "audience_of": null, "change_of": null, "before": "0.131301", "after": "0.132369"}',6,1);
INSERT INTO "base_event" VALUES(437,'2026-10-30 09:04:00','goals.checked_in','Robin Ashdown','objective:18','{"objective_id": 18, "key_result_id": 35, "check_in_id": 171, "on": "2026-10-30", "before": "40.000000", "value": "41", "confidence": "30", "progress": "-0.166667"}',1,1);
INSERT INTO "base_event" VALUES(438,'2026-10-30 09:08:00','goals.checked_in','Robin Ashdown','objective:18','{"objective_id": 18, "key_result_id": 62, "check_in_id": 172, "on": "2026-10-30", "before": null, "value": "12", "confidence": "50", "progress": "0.000000"}',1,1);
INSERT INTO "base_event" VALUES(439,'2026-10-30 09:12:00','goals.checked_in','Dermot Ashby','objective:24','{"objective_id": 24, "key_result_id": 49, "check_in_id": 173, "on": "2026-10-30", "before": "9000.000000", "value": "19000", "confidence": "45", "progress": "0.105556"}',19,1);
INSERT INTO "base_event" VALUES(440,'2026-10-30 09:12:00','goals.progress_moved','Dermot Ashby','objective:22','{"objective_id": 22, "because_of": 173, "audience_of": null, "change_of": null, "before": "0.126389", "after": "0.135648"}',19,1);
INSERT INTO "base_event" VALUES(441,'2026-10-30 09:16:00','goals.checked_in','Oona Sallow','objective:25','{"objective_id": 25, "key_result_id": 51, "check_in_id": 174, "on": "2026-10-30", "before": "2.500000", "value": "2.5", "confidence": "40", "progress": "-0.125000"}',21,1);
INSERT INTO "base_event" VALUES(442,'2026-10-30 09:20:00','goals.checked_in','Mateo Birch','objective:25','{"objective_id": 25, "key_result_id": 52, "check_in_id": 175, "on": "2026-10-30", "before": "23.000000", "value": "25", "confidence": "60", "progress": "0.130435"}',22,1);
INSERT INTO "base_event" VALUES(443,'2026-10-30 09:24:00','goals.checked_in','Priya Lunt','objective:30','{"objective_id": 30, "key_result_id": 61, "check_in_id": 176, "on": "2026-10-30", "before": "4.000000", "value": "4", "confidence": "10", "progress": "0.100000"}',20,1);
INSERT INTO "base_event" VALUES(444,'2026-10-30 09:28:00','goals.help_asked','Joao Fenwright','objective:23','{"objective_id": 23, "help_request_id": 1, "team_id": 10}',17,1);
INSERT INTO "base_event" VALUES(445,'2026-10-31 09:00:00','goals.objective_parked','Robin Ashdown','objective:32','{"objective_id": 32, "reason": "Eleven roof firms of 480 would gain. Not before the plan holds for everybody."}',1,1);
INSERT INTO "base_event" VALUES(446,'2026-10-31 09:04:00','goals.request_parked','Robin Ashdown','request:2','{"request_id": 2, "reason": "Parked: eleven firms of 480 would gain. We look again when the plan holds for everybody."}',1,1);
INSERT INTO "base_event" VALUES(447,'2026-11-01 09:00:00','goals.objective_amended','Robin Ashdown','objective:18','{"objective_id": 18, "fields": ["key_results"], "key_results": ["minutes"]}',1,1);
INSERT INTO "base_event" VALUES(448,'2026-11-01 09:00:00','goals.progress_moved','Robin Ashdown','objective:18','{"objective_id": 18, "because_of": null, "audience_of": null, "change_of": 18, "before": "0.038462", "after": "0.047619"}',1,1);
INSERT INTO "base_event" VALUES(449,'2026-11-01 09:00:00','goals.progress_moved','Robin Ashdown','objective:17','{"objective_id": 17, "because_of": null, "audience_of": null, "change_of": 18, "before": "0.072107", "after": "0.073634"}',1,1);
INSERT INTO "base_event" VALUES(450,'2026-11-01 09:00:00','goals.progress_moved','Robin Ashdown','objective:16','{"objective_id": 16, "because_of": null, "audience_of": null, "change_of": 18, "before": "0.132369", "after": "0.132878"}',1,1);
INSERT INTO "base_event" VALUES(451,'2026-11-01 09:04:00','goals.help_declined','Oona Sallow','objective:23','{"objective_id": 23, "help_request_id": 1, "team_id": 10}',21,1);
INSERT INTO "base_event" VALUES(452,'2026-11-02 09:00:00','goals.checked_in','Ailsa Mundy','objective:21','{"objective_id": 21, "key_result_id": 43, "check_in_id": 177, "on": "2026-11-02", "before": "99.980000", "value": "99.99", "confidence": "85", "progress": "0.247059"}',15,1);
INSERT INTO "base_event" VALUES(453,'2026-11-03 09:00:00','goals.objective_dropped','Dermot Ashby','objective:30','{"objective_id": 30, "reason": "The largest wholesaler has bought a planning program of its own. We stop here and keep the contacts."}',19,1);
INSERT INTO "base_event" VALUES(454,'2026-11-03 09:00:00','goals.progress_moved','Dermot Ashby','objective:22','{"objective_id": 22, "because_of": null, "audience_of": null, "change_of": 30, "before": "0.135648", "after": "0.153472"}',19,1);
INSERT INTO "base_event" VALUES(455,'2026-11-04 09:00:00','goals.key_result_dropped','Robin Ashdown','objective:18','{"objective_id": 18, "key_result_id": 37, "on": "2026-11-04", "reason": "People undo more when they dare to try. The number cannot tell good from bad."}',1,1);
INSERT INTO "base_event" VALUES(456,'2026-11-04 09:00:00','goals.progress_moved','Robin Ashdown','objective:18','{"objective_id": 18, "because_of": null, "audience_of": null, "change_of": 18, "before": "0.047619", "after": "0.063492"}',1,1);
INSERT INTO "base_event" VALUES(457,'2026-11-04 09:00:00','goals.progress_moved','Robin Ashdown','objective:17','{"objective_id": 17, "because_of": null, "audience_of": null, "change_of": 18, "before": "0.073634", "after": "0.076279"}',1,1);
INSERT INTO "base_event" VALUES(458,'2026-11-04 09:00:00','goals.progress_moved','Robin Ashdown','objective:16','{"objective_id": 16, "because_of": null, "audience_of": null, "change_of": 18, "before": "0.132878", "after": "0.133760"}',1,1);
INSERT INTO "base_event" VALUES(459,'2026-11-04 09:04:00','goals.checked_in','Sunita Hale','objective:21','{"objective_id": 21, "key_result_id": 44, "check_in_id": 178, "on": "2026-11-04", "before": "110.000000", "value": "70", "confidence": "85", "progress": "0.923077"}',13,1);
INSERT INTO "base_event" VALUES(460,'2026-11-04 09:08:00','goals.checked_in','Sunita Hale','objective:21','{"objective_id": 21, "key_result_id": 45, "check_in_id": 179, "on": "2026-11-04", "before": "12.000000", "value": "12", "confidence": "35", "progress": "-0.142857"}',13,1);
INSERT INTO "base_event" VALUES(461,'2026-11-04 09:12:00','goals.checked_in','Mateo Birch','objective:26','{"objective_id": 26, "key_result_id": 53, "check_in_id": 180, "on": "2026-11-04", "before": "15.000000", "value": "15", "confidence": "60", "progress": "0.400000"}',22,1);
INSERT INTO "base_event" VALUES(462,'2026-11-04 09:16:00','goals.checked_in','Mateo Birch','objective:26','{"objective_id": 26, "key_result_id": 54, "check_in_id": 181, "on": "2026-11-04", "before": "55.000000", "value": "58", "confidence": "65", "progress": "0.370370"}',22,1);
INSERT INTO "base_event" VALUES(463,'2026-11-05 09:00:00','goals.checked_in','Marta Quennell','objective:17','{"objective_id": 17, "key_result_id": 31, "check_in_id": 182, "on": "2026-11-05", "before": "71.500000", "value": "73", "confidence": "60", "progress": "0.181818"}',4,1);
INSERT INTO "base_event" VALUES(464,'2026-11-05 09:00:00','goals.progress_moved','Marta Quennell','objective:16','{"objective_id": 16, "because_of": 182, "audience_of": null, "change_of": null, "before": "0.133760", "after": "0.148911"}',4,1);
INSERT INTO "base_event" VALUES(465,'2026-11-05 09:04:00','goals.checked_in','Robin Ashdown','objective:17','{"objective_id": 17, "key_result_id": 32, "check_in_id": 183, "on": "2026-11-05", "before": "13.800000", "value": "12.9", "confidence": "60", "progress": "0.183333"}',1,1);
INSERT INTO "base_event" VALUES(466,'2026-11-05 09:04:00','goals.progress_moved','Robin Ashdown','objective:16','{"objective_id": 16, "because_of": 183, "audience_of": null, "change_of": null, "before": "0.148911", "after": "0.165578"}',1,1);
INSERT INTO "base_event" VALUES(467,'2026-11-05 09:08:00','goals.checked_in','Nell Draycott','objective:19','{"objective_id": 19, "key_result_id": 38, "check_in_id": 184, "on": "2026-11-05", "before": "49.000000", "value": "49", "confidence": "45", "progress": "0.238095"}',11,1);
INSERT INTO "base_event" VALUES(468,'2026-11-05 09:12:00','goals.checked_in','Leo Marsh','objective:19','{"objective_id": 19, "key_result_id": 39, "check_in_id": 185, "on": "2026-11-05", "before": "0.000000", "value": "0", "confidence": "45", "progress": "0.000000"}',9,1);
INSERT INTO "base_event" VALUES(469,'2026-11-05 09:16:00','goals.checked_in','Nell Draycott','objective:19','{"objective_id": 19, "key_result_id": 40, "check_in_id": 186, "on": "2026-11-05", "before": "3.000000", "value": "3", "confidence": "75", "progress": "0.375000"}',11,1);
INSERT INTO "base_event" VALUES(470,'2026-11-05 09:20:00','goals.checked_in','Farid Osei','objective:19','{"objective_id": 19, "key_result_id": 41, "check_in_id": 187, "on": "2026-11-05", "before": "3.000000", "value": "4", "confidence": "80", "progress": "0.444444"}',10,1);
INSERT INTO "base_event" VALUES(471,'2026-11-05 09:20:00','goals.progress_moved','Farid Osei','objective:17','{"objective_id": 17, "because_of": 187, "audience_of": null, "change_of": null, "before": "0.171734", "after": "0.176363"}',10,1);
INSERT INTO "base_event" VALUES(472,'2026-11-05 09:20:00','goals.progress_moved','Farid Osei','objective:16','{"objective_id": 16, "because_of": 187, "audience_of": null, "change_of": null, "before": "0.165578", "after": "0.167121"}',10,1);
INSERT INTO "base_event" VALUES(473,'2026-11-05 09:24:00','goals.checked_in','Leo Marsh','objective:20','{"objective_id": 20, "key_result_id": 42, "check_in_id": 188, "on": "2026-11-05", "before": "5.000000", "value": "7", "confidence": "65", "progress": "0.444444"}',9,1);
INSERT INTO "base_event" VALUES(474,'2026-11-05 09:28:00','goals.checked_in','Joao Fenwright','objective:23','{"objective_id": 23, "key_result_id": 46, "check_in_id": 189, "on": "2026-11-05", "before": "20.000000", "value": "22", "confidence": "65", "progress": "0.333333"}',17,1);
INSERT INTO "base_event" VALUES(475,'2026-11-05 09:28:00','goals.progress_moved','Joao Fenwright','objective:22','{"objective_id": 22, "because_of": 189, "audience_of": null, "change_of": null, "before": "0.153472", "after": "0.181250"}',17,1);
INSERT INTO "base_event" VALUES(476,'2026-11-05 09:32:00','goals.checked_in','Isla Penhale','objective:23','{"objective_id": 23, "key_result_id": 47, "check_in_id": 190, "on": "2026-11-05", "before": "45.000000", "value": "58", "confidence": "60", "progress": "0.241667"}',18,1);
INSERT INTO "base_event" VALUES(477,'2026-11-05 09:32:00','goals.progress_moved','Isla Penhale','objective:22','{"objective_id": 22, "because_of": 190, "audience_of": null, "change_of": null, "before": "0.181250", "after": "0.190278"}',18,1);
INSERT INTO "base_event" VALUES(478,'2026-11-05 09:36:00','goals.checked_in','Isla Penhale','objective:23','{"objective_id": 23, "key_result_id": 48, "check_in_id": 191, "on": "2026-11-05", "before": "4.000000", "value": "5", "confidence": "85", "progress": "0.416667"}',18,1);
INSERT INTO "base_event" VALUES(479,'2026-11-05 09:36:00','goals.progress_moved','Isla Penhale','objective:22','{"objective_id": 22, "because_of": 191, "audience_of": null, "change_of": null, "before": "0.190278", "after": "0.204167"}',18,1);
INSERT INTO "base_event" VALUES(480,'2026-11-05 09:40:00','goals.checked_in','Thea Garrick','objective:28','{"objective_id": 28, "key_result_id": 58, "check_in_id": 192, "on": "2026-11-05", "before": "70.000000", "value": "75", "confidence": "60", "progress": "0.166667"}',27,1);
INSERT INTO "base_event" VALUES(481,'2026-11-06 09:00:00','goals.objective_created','Robin Ashdown','objective:33','{"objective_id": 33, "cycle_id": 5, "copied_from": null}',1,1);
INSERT INTO "base_event" VALUES(482,'2026-11-06 09:00:00','goals.progress_moved','Robin Ashdown','objective:33','{"objective_id": 33, "because_of": null, "audience_of": null, "change_of": 33, "before": null, "after": "0.000000"}',1,1);
INSERT INTO "base_event" VALUES(483,'2026-11-06 09:04:00','goals.checked_in','Grace Mbeki-Lowe','objective:18','{"objective_id": 18, "key_result_id": 34, "check_in_id": 193, "on": "2026-11-06", "before": "42.000000", "value": "40", "confidence": "55", "progress": "0.285714"}',7,1);
INSERT INTO "base_event" VALUES(484,'2026-11-06 09:04:00','goals.progress_moved','Grace Mbeki-Lowe','objective:17','{"objective_id": 17, "because_of": 193, "audience_of": null, "change_of": null, "before": "0.176363", "after": "0.181654"}',7,1);
INSERT INTO "base_event" VALUES(485,'2026-11-06 09:04:00','goals.progress_moved','Grace Mbeki-Lowe','objective:16','{"objective_id": 16, "because_of": 193, "audience_of": null, "change_of": null, "before": "0.167121", "after": "0.168885"}',7,1);
INSERT INTO "base_event" VALUES(486,'2026-11-06 09:08:00','goals.checked_in','Yuki Tanner','objective:18','{"objective_id": 18, "key_result_id": 35, "check_in_id": 194, "on": "2026-11-06", "before": "41.000000", "value": "37", "confidence": "45", "progress": "0.055556"}',5,1);
INSERT INTO "base_event" VALUES(487,'2026-11-06 09:08:00','goals.progress_moved','Yuki Tanner','objective:17','{"objective_id": 17, "because_of": 194, "audience_of": null, "change_of": null, "before": "0.181654", "after": "0.184741"}',5,1);
INSERT INTO "base_event" VALUES(488,'2026-11-06 09:08:00','goals.progress_moved','Yuki Tanner','objective:16','{"objective_id": 16, "because_of": 194, "audience_of": null, "change_of": null, "before": "0.168885", "after": "0.169914"}',5,1);
INSERT INTO "base_event" VALUES(489,'2026-11-06 09:12:00','goals.checked_in','Robin Ashdown','objective:18','{"objective_id": 18, "key_result_id": 62, "check_in_id": 195, "on": "2026-11-06", "before": "12.000000", "value": "14", "confidence": "55", "progress": "0.086957"}',1,1);
INSERT INTO "base_event" VALUES(490,'2026-11-06 09:12:00','goals.progress_moved','Robin Ashdown','objective:17','{"objective_id": 17, "because_of": 195, "audience_of": null, "change_of": null, "before": "0.184741", "after": "0.189572"}',1,1);
INSERT INTO "base_event" VALUES(491,'2026-11-06 09:12:00','goals.progress_moved','Robin Ashdown','objective:16','{"objective_id": 16, "because_of": 195, "audience_of": null, "change_of": null, "before": "0.169914", "after": "0.171524"}',1,1);
INSERT INTO "base_event" VALUES(492,'2026-11-06 09:16:00','goals.checked_in','Priya Lunt','objective:24','{"objective_id": 24, "key_result_id": 49, "check_in_id": 196, "on": "2026-11-06", "before": "19000.000000", "value": "30000", "confidence": "50", "progress": "0.166667"}',20,1);
INSERT INTO "base_event" VALUES(493,'2026-11-06 09:16:00','goals.progress_moved','Priya Lunt','objective:22','{"objective_id": 22, "because_of": 196, "audience_of": null, "change_of": null, "before": "0.204167", "after": "0.219445"}',20,1);
INSERT INTO "base_event" VALUES(494,'2026-11-06 09:20:00','goals.checked_in','Oona Sallow','objective:25','{"objective_id": 25, "key_result_id": 51, "check_in_id": 197, "on": "2026-11-06", "before": "2.500000", "value": "2.6", "confidence": "30", "progress": "-0.250000"}',21,1);
INSERT INTO "base_event" VALUES(495,'2026-11-06 09:24:00','goals.checked_in','Oona Sallow','objective:25','{"objective_id": 25, "key_result_id": 52, "check_in_id": 198, "on": "2026-11-06", "before": "25.000000", "value": "26", "confidence": "60", "progress": "0.173913"}',21,1);
INSERT INTO "base_event" VALUES(496,'2026-11-07 09:00:00','goals.objective_queued','Robin Ashdown','objective:33','{"objective_id": 33, "cycle_id": 5, "cycle": "Q4 2026\u201327", "is_moved": false, "is_unlinked": false}',1,1);
INSERT INTO "base_event" VALUES(497,'2026-11-09 09:00:00','goals.objective_changed','Hana Whitcombe','objective:19','{"objective_id": 19, "fields": ["guardrails"]}',8,1);
INSERT INTO "base_event" VALUES(498,'2026-11-09 09:04:00','goals.checked_in','Anders Pike','objective:21','{"objective_id": 21, "key_result_id": 43, "check_in_id": 199, "on": "2026-11-09", "before": "99.990000", "value": "99.91", "confidence": "75", "progress": "0.329412"}',12,1);
INSERT INTO "base_event" VALUES(499,'2026-11-11 09:00:00','goals.checked_in','Tomasz Wren','objective:21','{"objective_id": 21, "key_result_id": 44, "check_in_id": 200, "on": "2026-11-11", "before": "70.000000", "value": "58", "confidence": "100", "progress": "1.015385"}',14,1);
INSERT INTO "base_event" VALUES(500,'2026-11-11 09:04:00','goals.checked_in','Sunita Hale','objective:21','{"objective_id": 21, "key_result_id": 45, "check_in_id": 201, "on": "2026-11-11", "before": "12.000000", "value": "13", "confidence": "20", "progress": "-0.285714"}',13,1);
INSERT INTO "base_event" VALUES(501,'2026-11-11 09:08:00','goals.checked_in','Lin Hargreave','objective:26','{"objective_id": 26, "key_result_id": 53, "check_in_id": 202, "on": "2026-11-11", "before": "15.000000", "value": "13", "confidence": "70", "progress": "0.600000"}',23,1);
INSERT INTO "base_event" VALUES(502,'2026-11-11 09:12:00','goals.checked_in','Mateo Birch','objective:26','{"objective_id": 26, "key_result_id": 54, "check_in_id": 203, "on": "2026-11-11", "before": "58.000000", "value": "59", "confidence": "65", "progress": "0.407407"}',22,1);
INSERT INTO "base_event" VALUES(503,'2026-11-12 09:00:00','goals.objective_created','Farid Osei','objective:34','{"objective_id": 34, "cycle_id": 5, "copied_from": null}',10,1);
INSERT INTO "base_event" VALUES(504,'2026-11-12 09:00:00','goals.progress_moved','Farid Osei','objective:34','{"objective_id": 34, "because_of": null, "audience_of": null, "change_of": 34, "before": null, "after": "0.000000"}',10,1);
INSERT INTO "base_event" VALUES(505,'2026-11-12 09:04:00','goals.checked_in','Ines Carver','objective:16','{"objective_id": 16, "key_result_id": 28, "check_in_id": 204, "on": "2026-11-12", "before": "104.500000", "value": "105.1", "confidence": "60", "progress": "0.275000"}',2,1);
INSERT INTO "base_event" VALUES(506,'2026-11-12 09:08:00','goals.checked_in','Celeste Barrow','objective:16','{"objective_id": 16, "key_result_id": 29, "check_in_id": 205, "on": "2026-11-12", "before": "3160000.000000", "value": "3190000", "confidence": "50", "progress": "0.300000"}',16,1);
INSERT INTO "base_event" VALUES(507,'2026-11-12 09:12:00','goals.checked_in','Marta Quennell','objective:17','{"objective_id": 17, "key_result_id": 31, "check_in_id": 206, "on": "2026-11-12", "before": "73.000000", "value": "74.5", "confidence": "65", "progress": "0.318182"}',4,1);
INSERT INTO "base_event" VALUES(508,'2026-11-12 09:12:00','goals.progress_moved','Marta Quennell','objective:16','{"objective_id": 16, "because_of": 206, "audience_of": null, "change_of": null, "before": "0.254857", "after": "0.270009"}',4,1);
INSERT INTO "base_event" VALUES(509,'2026-11-12 09:16:00','goals.checked_in','Marta Quennell','objective:17','{"objective_id": 17, "key_result_id": 32, "check_in_id": 207, "on": "2026-11-12", "before": "12.900000", "value": "12.3", "confidence": "65", "progress": "0.283333"}',4,1);
INSERT INTO "base_event" VALUES(510,'2026-11-12 09:16:00','goals.progress_moved','Marta Quennell','objective:16','{"objective_id": 16, "because_of": 207, "audience_of": null, "change_of": null, "before": "0.270009", "after": "0.281120"}',4,1);
INSERT INTO "base_event" VALUES(511,'2026-11-12 09:20:00','goals.checked_in','Hana Whitcombe','objective:19','{"objective_id": 19, "key_result_id": 38, "check_in_id": 208, "on": "2026-11-12", "before": "49.000000", "value": "49", "confidence": "35", "progress": "0.238095"}',8,1);
INSERT INTO "base_event" VALUES(512,'2026-11-12 09:24:00','goals.checked_in','Leo Marsh','objective:19','{"objective_id": 19, "key_result_id": 39, "check_in_id": 209, "on": "2026-11-12", "before": "0.000000", "value": "0", "confidence": "40", "progress": "0.000000"}',9,1);
INSERT INTO "base_event" VALUES(513,'2026-11-12 09:28:00','goals.checked_in','Nell Draycott','objective:19','{"objective_id": 19, "key_result_id": 40, "check_in_id": 210, "on": "2026-11-12", "before": "3.000000", "value": "3", "confidence": "70", "progress": "0.375000"}',11,1);
INSERT INTO "base_event" VALUES(514,'2026-11-12 09:32:00','goals.checked_in','Nell Draycott','objective:19','{"objective_id": 19, "key_result_id": 41, "check_in_id": 211, "on": "2026-11-12", "before": "4.000000", "value": "5", "confidence": "75", "progress": "0.555556"}',11,1);
INSERT INTO "base_event" VALUES(515,'2026-11-12 09:32:00','goals.progress_moved','Nell Draycott','objective:17','{"objective_id": 17, "because_of": 211, "audience_of": null, "change_of": null, "before": "0.268360", "after": "0.272989"}',11,1);
INSERT INTO "base_event" VALUES(516,'2026-11-12 09:32:00','goals.progress_moved','Nell Draycott','objective:16','{"objective_id": 16, "because_of": 211, "audience_of": null, "change_of": null, "before": "0.281120", "after": "0.282663"}',11,1);
INSERT INTO "base_event" VALUES(517,'2026-11-12 09:36:00','goals.checked_in','Leo Marsh','objective:20','{"objective_id": 20, "key_result_id": 42, "check_in_id": 212, "on": "2026-11-12", "before": "7.000000", "value": "7", "confidence": "65", "progress": "0.444444"}',9,1);
INSERT INTO "base_event" VALUES(518,'2026-11-12 09:40:00','goals.checked_in','Joao Fenwright','objective:23','{"objective_id": 23, "key_result_id": 46, "check_in_id": 213, "on": "2026-11-12", "before": "22.000000", "value": "23", "confidence": "65", "progress": "0.416667"}',17,1);
INSERT INTO "base_event" VALUES(519,'2026-11-12 09:40:00','goals.progress_moved','Joao Fenwright','objective:22','{"objective_id": 22, "because_of": 213, "audience_of": null, "change_of": null, "before": "0.219445", "after": "0.233334"}',17,1);
INSERT INTO "base_event" VALUES(520,'2026-11-12 09:44:00','goals.checked_in','Joao Fenwright','objective:23','{"objective_id": 23, "key_result_id": 47, "check_in_id": 214, "on": "2026-11-12", "before": "58.000000", "value": "72", "confidence": "60", "progress": "0.300000"}',17,1);
INSERT INTO "base_event" VALUES(521,'2026-11-12 09:44:00','goals.progress_moved','Joao Fenwright','objective:22','{"objective_id": 22, "because_of": 214, "audience_of": null, "change_of": null, "before": "0.233334", "after": "0.243056"}',17,1);
INSERT INTO "base_event" VALUES(522,'2026-11-12 09:48:00','goals.checked_in','Isla Penhale','objective:23','{"objective_id": 23, "key_result_id": 48, "check_in_id": 215, "on": "2026-11-12", "before": "5.000000", "value": "6", "confidence": "85", "progress": "0.500000"}',18,1);
INSERT INTO "base_event" VALUES(523,'2026-11-12 09:48:00','goals.progress_moved','Isla Penhale','objective:22','{"objective_id": 22, "because_of": 215, "audience_of": null, "change_of": null, "before": "0.243056", "after": "0.256945"}',18,1);
INSERT INTO "base_event" VALUES(524,'2026-11-12 09:52:00','goals.checked_in','Thea Garrick','objective:29','{"objective_id": 29, "key_result_id": 60, "check_in_id": 216, "on": "2026-11-12", "before": null, "value": "41", "confidence": "60", "progress": "0.194444"}',27,1);
INSERT INTO "base_event" VALUES(525,'2026-11-13 09:00:00','goals.checked_in','Pavel Orme','objective:18','{"objective_id": 18, "key_result_id": 34, "check_in_id": 217, "on": "2026-11-13", "before": "40.000000", "value": "40", "confidence": "60", "progress": "0.285714"}',6,1);
INSERT INTO "base_event" VALUES(526,'2026-11-13 09:04:00','goals.checked_in','Robin Ashdown','objective:18','{"objective_id": 18, "key_result_id": 35, "check_in_id": 218, "on": "2026-11-13", "before": "37.000000", "value": "33", "confidence": "60", "progress": "0.277778"}',1,1);
INSERT INTO "base_event" VALUES(527,'2026-11-13 09:04:00','goals.progress_moved','Robin Ashdown','objective:17','{"objective_id": 17, "because_of": 218, "audience_of": null, "change_of": null, "before": "0.272989", "after": "0.285335"}',1,1);
INSERT INTO "base_event" VALUES(528,'2026-11-13 09:04:00','goals.progress_moved','Robin Ashdown','objective:16','{"objective_id": 16, "because_of": 218, "audience_of": null, "change_of": null, "before": "0.282663", "after": "0.286778"}',1,1);
INSERT INTO "base_event" VALUES(529,'2026-11-13 09:08:00','goals.checked_in','Robin Ashdown','objective:18','{"objective_id": 18, "key_result_id": 62, "check_in_id": 219, "on": "2026-11-13", "before": "14.000000", "value": "18", "confidence": "60", "progress": "0.260870"}',1,1);
INSERT INTO "base_event" VALUES(530,'2026-11-13 09:08:00','goals.progress_moved','Robin Ashdown','objective:17','{"objective_id": 17, "because_of": 219, "audience_of": null, "change_of": null, "before": "0.285335", "after": "0.294997"}',1,1);
INSERT INTO "base_event" VALUES(531,'2026-11-13 09:08:00','goals.progress_moved','Robin Ashdown','objective:16','{"objective_id": 16, "because_of": 219, "audience_of": null, "change_of": null, "before": "0.286778", "after": "0.289999"}',1,1);
INSERT INTO "base_event" VALUES(532,'2026-11-13 09:12:00','goals.checked_in','Dermot Ashby','objective:24','{"objective_id": 24, "key_result_id": 49, "check_in_id": 220, "on": "2026-11-13", "before": "30000.000000", "value": "40000", "confidence": "55", "progress": "0.222222"}',19,1);
INSERT INTO "base_event" VALUES(533,'2026-11-13 09:12:00','goals.progress_moved','Dermot Ashby','objective:22','{"objective_id": 22, "because_of": 220, "audience_of": null, "change_of": null, "before": "0.256945", "after": "0.270834"}',19,1);
INSERT INTO "base_event" VALUES(534,'2026-11-13 09:16:00','goals.checked_in','Oona Sallow','objective:25','{"objective_id": 25, "key_result_id": 51, "check_in_id": 221, "on": "2026-11-13", "before": "2.600000", "value": "2.5", "confidence": "20", "progress": "-0.125000"}',21,1);
INSERT INTO "base_event" VALUES(535,'2026-11-13 09:20:00','goals.checked_in','Mateo Birch','objective:25','{"objective_id": 25, "key_result_id": 52, "check_in_id": 222, "on": "2026-11-13", "before": "26.000000", "value": "27", "confidence": "55", "progress": "0.217391"}',22,1);
INSERT INTO "base_event" VALUES(536,'2026-11-13 09:24:00','goals.objective_queued','Hana Whitcombe','objective:34','{"objective_id": 34, "cycle_id": 5, "cycle": "Q4 2026\u201327", "is_moved": false, "is_unlinked": false}',8,1);
INSERT INTO "base_event" VALUES(537,'2026-11-14 09:00:00','goals.objective_created','Ailsa Mundy','objective:35','{"objective_id": 35, "cycle_id": 4, "copied_from": null}',15,1);
INSERT INTO "base_event" VALUES(538,'2026-11-14 09:00:00','goals.progress_moved','Ailsa Mundy','objective:35','{"objective_id": 35, "because_of": null, "audience_of": null, "change_of": 35, "before": null, "after": "0.000000"}',15,1);
INSERT INTO "base_event" VALUES(539,'2026-11-16 09:00:00','goals.checked_in','Ailsa Mundy','objective:21','{"objective_id": 21, "key_result_id": 43, "check_in_id": 223, "on": "2026-11-16", "before": "99.910000", "value": "99.96", "confidence": "80", "progress": "0.411765"}',15,1);
INSERT INTO "base_event" VALUES(540,'2026-11-16 09:04:00','goals.request_filed','Rupert Adeyemi','request:4','{"request_id": 4, "team_id": 3}',3,1);
INSERT INTO "base_event" VALUES(541,'2026-11-17 09:00:00','goals.objective_created','Isla Penhale','objective:36','{"objective_id": 36, "cycle_id": 4, "copied_from": null}',18,1);
INSERT INTO "base_event" VALUES(542,'2026-11-17 09:00:00','goals.progress_moved','Isla Penhale','objective:36','{"objective_id": 36, "because_of": null, "audience_of": null, "change_of": 36, "before": null, "after": "0.000000"}',18,1);
INSERT INTO "base_event" VALUES(543,'2026-11-18 09:00:00','goals.checked_in','Sunita Hale','objective:21','{"objective_id": 21, "key_result_id": 44, "check_in_id": 224, "on": "2026-11-18", "before": "58.000000", "value": "57", "confidence": "100", "progress": "1.023077"}',13,1);
INSERT INTO "base_event" VALUES(544,'2026-11-18 09:04:00','goals.checked_in','Sunita Hale','objective:21','{"objective_id": 21, "key_result_id": 45, "check_in_id": 225, "on": "2026-11-18", "before": "13.000000", "value": "12", "confidence": "20", "progress": "-0.142857"}',13,1);
INSERT INTO "base_event" VALUES(545,'2026-11-18 09:08:00','goals.checked_in','Mateo Birch','objective:26','{"objective_id": 26, "key_result_id": 53, "check_in_id": 226, "on": "2026-11-18", "before": "13.000000", "value": "12.5", "confidence": "75", "progress": "0.650000"}',22,1);
INSERT INTO "base_event" VALUES(546,'2026-11-18 09:12:00','goals.checked_in','Mateo Birch','objective:26','{"objective_id": 26, "key_result_id": 54, "check_in_id": 227, "on": "2026-11-18", "before": "59.000000", "value": "62", "confidence": "65", "progress": "0.518519"}',22,1);
INSERT INTO "base_event" VALUES(547,'2026-11-19 09:00:00','goals.checked_in','Ines Carver','objective:1','{"objective_id": 1, "key_result_id": 1, "check_in_id": 228, "on": "2026-11-19", "before": "104.000000", "value": "105.1", "confidence": "65", "progress": "0.469231"}',2,1);
INSERT INTO "base_event" VALUES(548,'2026-11-19 09:04:00','goals.checked_in','Ines Carver','objective:1','{"objective_id": 1, "key_result_id": 2, "check_in_id": 229, "on": "2026-11-19", "before": "455.000000", "value": "490", "confidence": "60", "progress": "0.522727"}',2,1);
INSERT INTO "base_event" VALUES(549,'2026-11-19 09:08:00','goals.checked_in','Marta Quennell','objective:17','{"objective_id": 17, "key_result_id": 31, "check_in_id": 230, "on": "2026-11-19", "before": "74.500000", "value": "75.2", "confidence": "70", "progress": "0.381818"}',4,1);
INSERT INTO "base_event" VALUES(550,'2026-11-19 09:08:00','goals.progress_moved','Marta Quennell','objective:16','{"objective_id": 16, "because_of": 230, "audience_of": null, "change_of": null, "before": "0.289999", "after": "0.297070"}',4,1);
INSERT INTO "base_event" VALUES(551,'2026-11-19 09:12:00','goals.checked_in','Robin Ashdown','objective:17','{"objective_id": 17, "key_result_id": 32, "check_in_id": 231, "on": "2026-11-19", "before": "12.300000", "value": "11.8", "confidence": "65", "progress": "0.366667"}',1,1);
INSERT INTO "base_event" VALUES(552,'2026-11-19 09:12:00','goals.progress_moved','Robin Ashdown','objective:16','{"objective_id": 16, "because_of": 231, "audience_of": null, "change_of": null, "before": "0.297070", "after": "0.306329"}',1,1);
INSERT INTO "base_event" VALUES(553,'2026-11-19 09:16:00','goals.checked_in','Nell Draycott','objective:19','{"objective_id": 19, "key_result_id": 38, "check_in_id": 232, "on": "2026-11-19", "before": "49.000000", "value": "49", "confidence": "30", "progress": "0.238095"}',11,1);
INSERT INTO "base_event" VALUES(554,'2026-11-19 09:20:00','goals.checked_in','Leo Marsh','objective:19','{"objective_id": 19, "key_result_id": 39, "check_in_id": 233, "on": "2026-11-19", "before": "0.000000", "value": "0", "confidence": "25", "progress": "0.000000"}',9,1);
INSERT INTO "base_event" VALUES(555,'2026-11-19 09:24:00','goals.checked_in','Nell Draycott','objective:19','{"objective_id": 19, "key_result_id": 40, "check_in_id": 234, "on": "2026-11-19", "before": "3.000000", "value": "3", "confidence": "70", "progress": "0.375000"}',11,1);
INSERT INTO "base_event" VALUES(556,'2026-11-19 09:28:00','goals.checked_in','Farid Osei','objective:19','{"objective_id": 19, "key_result_id": 41, "check_in_id": 235, "on": "2026-11-19", "before": "5.000000", "value": "5", "confidence": "70", "progress": "0.555556"}',10,1);
INSERT INTO "base_event" VALUES(557,'2026-11-19 09:32:00','goals.checked_in','Leo Marsh','objective:20','{"objective_id": 20, "key_result_id": 42, "check_in_id": 236, "on": "2026-11-19", "before": "7.000000", "value": "8", "confidence": "70", "progress": "0.555556"}',9,1);
INSERT INTO "base_event" VALUES(558,'2026-11-19 09:36:00','goals.checked_in','Joao Fenwright','objective:23','{"objective_id": 23, "key_result_id": 46, "check_in_id": 237, "on": "2026-11-19", "before": "23.000000", "value": "24", "confidence": "70", "progress": "0.500000"}',17,1);
INSERT INTO "base_event" VALUES(559,'2026-11-19 09:36:00','goals.progress_moved','Joao Fenwright','objective:22','{"objective_id": 22, "because_of": 237, "audience_of": null, "change_of": null, "before": "0.270834", "after": "0.284722"}',17,1);
INSERT INTO "base_event" VALUES(560,'2026-11-19 09:40:00','goals.checked_in','Isla Penhale','objective:23','{"objective_id": 23, "key_result_id": 47, "check_in_id": 238, "on": "2026-11-19", "before": "72.000000", "value": "88", "confidence": "60", "progress": "0.366667"}',18,1);
INSERT INTO "base_event" VALUES(561,'2026-11-19 09:40:00','goals.progress_moved','Isla Penhale','objective:22','{"objective_id": 22, "because_of": 238, "audience_of": null, "change_of": null, "before": "0.284722", "after": "0.295834"}',18,1);
INSERT INTO "base_event" VALUES(562,'2026-11-19 09:44:00','goals.checked_in','Isla Penhale','objective:23','{"objective_id": 23, "key_result_id": 48, "check_in_id": 239, "on": "2026-11-19", "before": "6.000000", "value": "7", "confidence": "90", "progress": "0.583333"}',18,1);
INSERT INTO "base_event" VALUES(563,'2026-11-19 09:44:00','goals.progress_moved','Isla Penhale','objective:22','{"objective_id": 22, "because_of": 239, "audience_of": null, "change_of": null, "before": "0.295834", "after": "0.309722"}',18,1);
INSERT INTO "base_event" VALUES(564,'2026-11-19 09:48:00','goals.checked_in','Omar Wexley','objective:28','{"objective_id": 28, "key_result_id": 57, "check_in_id": 240, "on": "2026-11-19", "before": "63.000000", "value": "66", "confidence": "65", "progress": "0.222222"}',28,1);
INSERT INTO "base_event" VALUES(565,'2026-11-19 09:52:00','goals.checked_in','Thea Garrick','objective:28','{"objective_id": 28, "key_result_id": 58, "check_in_id": 241, "on": "2026-11-19", "before": "75.000000", "value": "80", "confidence": "70", "progress": "0.333333"}',27,1);
INSERT INTO "base_event" VALUES(566,'2026-11-19 09:56:00','goals.checked_in','Thea Garrick','objective:29','{"objective_id": 29, "key_result_id": 59, "check_in_id": 242, "on": "2026-11-19", "before": "1.000000", "value": "2", "confidence": "65", "progress": "0.400000"}',27,1);
INSERT INTO "base_event" VALUES(567,'2026-11-19 10:00:00','goals.objective_proposed','Ailsa Mundy','objective:35','{"objective_id": 35}',15,1);
INSERT INTO "base_event" VALUES(568,'2026-11-19 10:04:00','goals.help_asked','Hana Whitcombe','objective:19','{"objective_id": 19, "help_request_id": 2, "team_id": 6}',8,1);
INSERT INTO "base_event" VALUES(569,'2026-11-20 09:00:00','goals.checked_in','Robin Ashdown','objective:18','{"objective_id": 18, "key_result_id": 34, "check_in_id": 243, "on": "2026-11-20", "before": "40.000000", "value": "36", "confidence": "75", "progress": "0.476190"}',1,1);
INSERT INTO "base_event" VALUES(570,'2026-11-20 09:00:00','goals.progress_moved','Robin Ashdown','objective:17','{"objective_id": 17, "because_of": 243, "audience_of": null, "change_of": null, "before": "0.343987", "after": "0.354569"}',1,1);
INSERT INTO "base_event" VALUES(571,'2026-11-20 09:00:00','goals.progress_moved','Robin Ashdown','objective:16','{"objective_id": 16, "because_of": 243, "audience_of": null, "change_of": null, "before": "0.306329", "after": "0.309856"}',1,1);
INSERT INTO "base_event" VALUES(572,'2026-11-20 09:04:00','goals.checked_in','Priya Lunt','objective:24','{"objective_id": 24, "key_result_id": 49, "check_in_id": 244, "on": "2026-11-20", "before": "40000.000000", "value": "46000", "confidence": "50", "progress": "0.255556"}',20,1);
INSERT INTO "base_event" VALUES(573,'2026-11-20 09:04:00','goals.progress_moved','Priya Lunt','objective:22','{"objective_id": 22, "because_of": 244, "audience_of": null, "change_of": null, "before": "0.309722", "after": "0.318056"}',20,1);
INSERT INTO "base_event" VALUES(574,'2026-11-20 09:08:00','goals.request_filed','Priya Lunt','request:5','{"request_id": 5, "team_id": null}',20,1);
INSERT INTO "base_event" VALUES(575,'2026-11-20 09:12:00','goals.help_accepted','Anders Pike','objective:19','{"objective_id": 19, "help_request_id": 2, "team_id": 6}',12,1);
INSERT INTO "base_event" VALUES(576,'2026-11-20 09:16:00','goals.help_asked','Mateo Birch','objective:26','{"objective_id": 26, "help_request_id": 3, "team_id": 3}',22,1);
CREATE TABLE "base_receipt" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "route" varchar(200) NOT NULL, "key" varchar(64) NOT NULL, "body_hash" varchar(64) NOT NULL, "result" text NULL CHECK ((JSON_VALID("result") OR "result" IS NULL)), "created_at" datetime NOT NULL, "user_id" bigint NOT NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "workspace_id" bigint NOT NULL REFERENCES "people_workspace" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "receipt_once_a_key" UNIQUE ("workspace_id", "user_id", "route", "key"));
CREATE TABLE "base_tries" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "key" varchar(64) NOT NULL UNIQUE, "window_starts_at" datetime NOT NULL, "count" integer unsigned NOT NULL CHECK ("count" >= 0));
CREATE TABLE "django_content_type" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "app_label" varchar(100) NOT NULL, "model" varchar(100) NOT NULL);
INSERT INTO "django_content_type" VALUES(1,'contenttypes','contenttype');
INSERT INTO "django_content_type" VALUES(2,'auth','permission');
INSERT INTO "django_content_type" VALUES(3,'auth','group');
INSERT INTO "django_content_type" VALUES(4,'base','event');
INSERT INTO "django_content_type" VALUES(5,'base','tries');
INSERT INTO "django_content_type" VALUES(6,'base','receipt');
INSERT INTO "django_content_type" VALUES(7,'jobs','worker');
INSERT INTO "django_content_type" VALUES(8,'jobs','job');
INSERT INTO "django_content_type" VALUES(9,'northing_sessions','session');
INSERT INTO "django_content_type" VALUES(10,'people','user');
INSERT INTO "django_content_type" VALUES(11,'people','workspace');
INSERT INTO "django_content_type" VALUES(12,'people','membership');
INSERT INTO "django_content_type" VALUES(13,'people','team');
INSERT INTO "django_content_type" VALUES(14,'people','teammember');
INSERT INTO "django_content_type" VALUES(15,'people','invitation');
INSERT INTO "django_content_type" VALUES(16,'people','visit');
INSERT INTO "django_content_type" VALUES(17,'metrics','metric');
INSERT INTO "django_content_type" VALUES(18,'metrics','observation');
INSERT INTO "django_content_type" VALUES(19,'goals','cycle');
INSERT INTO "django_content_type" VALUES(20,'goals','cycleteam');
INSERT INTO "django_content_type" VALUES(21,'goals','keyresult');
INSERT INTO "django_content_type" VALUES(22,'goals','checkin');
INSERT INTO "django_content_type" VALUES(23,'goals','amendment');
INSERT INTO "django_content_type" VALUES(24,'goals','keyresultowner');
INSERT INTO "django_content_type" VALUES(25,'goals','milestone');
INSERT INTO "django_content_type" VALUES(26,'goals','objective');
INSERT INTO "django_content_type" VALUES(27,'goals','initiative');
INSERT INTO "django_content_type" VALUES(28,'goals','guardrail');
INSERT INTO "django_content_type" VALUES(29,'goals','grant');
INSERT INTO "django_content_type" VALUES(30,'goals','contribution');
INSERT INTO "django_content_type" VALUES(31,'goals','objectiveowner');
INSERT INTO "django_content_type" VALUES(32,'goals','product');
INSERT INTO "django_content_type" VALUES(33,'goals','cycleproduct');
INSERT INTO "django_content_type" VALUES(34,'goals','strategy');
INSERT INTO "django_content_type" VALUES(35,'goals','cyclestrategy');
INSERT INTO "django_content_type" VALUES(36,'goals','support');
INSERT INTO "django_content_type" VALUES(37,'goals','task');
INSERT INTO "django_content_type" VALUES(38,'goals','commitment');
INSERT INTO "django_content_type" VALUES(39,'goals','correction');
INSERT INTO "django_content_type" VALUES(40,'goals','cycleclosing');
INSERT INTO "django_content_type" VALUES(41,'goals','draft');
INSERT INTO "django_content_type" VALUES(42,'goals','formertitle');
INSERT INTO "django_content_type" VALUES(43,'goals','helprequest');
INSERT INTO "django_content_type" VALUES(44,'goals','proposal');
INSERT INTO "django_content_type" VALUES(45,'goals','request');
INSERT INTO "django_content_type" VALUES(46,'goals','revision');
CREATE TABLE "django_migrations" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "app" varchar(255) NOT NULL, "name" varchar(255) NOT NULL, "applied" datetime NOT NULL);
INSERT INTO "django_migrations" VALUES(1,'contenttypes','0001_initial','2026-11-22 20:15:56.148034');
INSERT INTO "django_migrations" VALUES(2,'contenttypes','0002_remove_content_type_name','2026-11-22 20:15:56.151562');
INSERT INTO "django_migrations" VALUES(3,'auth','0001_initial','2026-11-22 20:15:56.157470');
INSERT INTO "django_migrations" VALUES(4,'auth','0002_alter_permission_name_max_length','2026-11-22 20:15:56.160740');
INSERT INTO "django_migrations" VALUES(5,'auth','0003_alter_user_email_max_length','2026-11-22 20:15:56.163435');
INSERT INTO "django_migrations" VALUES(6,'auth','0004_alter_user_username_opts','2026-11-22 20:15:56.167077');
INSERT INTO "django_migrations" VALUES(7,'auth','0005_alter_user_last_login_null','2026-11-22 20:15:56.169376');
INSERT INTO "django_migrations" VALUES(8,'auth','0006_require_contenttypes_0002','2026-11-22 20:15:56.170061');
INSERT INTO "django_migrations" VALUES(9,'auth','0007_alter_validators_add_error_messages','2026-11-22 20:15:56.172230');
INSERT INTO "django_migrations" VALUES(10,'auth','0008_alter_user_username_max_length','2026-11-22 20:15:56.174621');
INSERT INTO "django_migrations" VALUES(11,'auth','0009_alter_user_last_name_max_length','2026-11-22 20:15:56.177227');
INSERT INTO "django_migrations" VALUES(12,'auth','0010_alter_group_name_max_length','2026-11-22 20:15:56.180293');
INSERT INTO "django_migrations" VALUES(13,'auth','0011_update_proxy_permissions','2026-11-22 20:15:56.182588');
INSERT INTO "django_migrations" VALUES(14,'auth','0012_alter_user_first_name_max_length','2026-11-22 20:15:56.184911');
INSERT INTO "django_migrations" VALUES(15,'people','0001_initial','2026-11-22 20:15:56.213497');
INSERT INTO "django_migrations" VALUES(16,'people','0002_invitations_and_versions','2026-11-22 20:15:56.242372');
INSERT INTO "django_migrations" VALUES(17,'base','0001_initial','2026-11-22 20:15:56.250789');
INSERT INTO "django_migrations" VALUES(18,'base','0002_tries_receipt','2026-11-22 20:15:56.257678');
INSERT INTO "django_migrations" VALUES(19,'base','0003_event_indexes','2026-11-22 20:15:56.270064');
INSERT INTO "django_migrations" VALUES(20,'jobs','0001_initial','2026-11-22 20:15:56.278810');
INSERT INTO "django_migrations" VALUES(21,'people','0003_person_erased','2026-11-22 20:15:56.284822');
INSERT INTO "django_migrations" VALUES(22,'people','0004_events_name_nobody','2026-11-22 20:15:56.295113');
INSERT INTO "django_migrations" VALUES(23,'people','0005_planning','2026-11-22 20:15:56.343010');
INSERT INTO "django_migrations" VALUES(24,'metrics','0001_initial','2026-11-22 20:15:56.356104');
INSERT INTO "django_migrations" VALUES(25,'goals','0001_initial','2026-11-22 20:15:57.372263');
INSERT INTO "django_migrations" VALUES(26,'goals','0002_planning','2026-11-22 20:15:58.787392');
INSERT INTO "django_migrations" VALUES(27,'goals','0003_standings','2026-11-22 20:15:59.089712');
INSERT INTO "django_migrations" VALUES(28,'goals','0004_sought','2026-11-22 20:15:59.162917');
INSERT INTO "django_migrations" VALUES(29,'northing_sessions','0001_initial','2026-11-22 20:15:59.186087');
INSERT INTO "django_migrations" VALUES(30,'people','0006_visit','2026-11-22 20:15:59.208704');
CREATE TABLE "goals_amendment" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "on" date NOT NULL, "field" varchar(40) NOT NULL, "before" text NULL, "after" text NULL, "reason" text NOT NULL, "by_id" bigint NULL REFERENCES "people_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "workspace_id" bigint NOT NULL REFERENCES "people_workspace" ("id") DEFERRABLE INITIALLY DEFERRED, "key_result_id" bigint NULL REFERENCES "goals_keyresult" ("id") DEFERRABLE INITIALLY DEFERRED, "objective_id" bigint NULL REFERENCES "goals_objective" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "amendment_one_end" CHECK ((("key_result_id" IS NULL AND "objective_id" IS NOT NULL) OR ("key_result_id" IS NOT NULL AND "objective_id" IS NULL))));
INSERT INTO "goals_amendment" VALUES(1,'2026-08-13','dropped_on',NULL,'2026-08-13','Two firms forbade photos in hospitals. The number would measure their rules, not our app.',8,1,20,NULL);
INSERT INTO "goals_amendment" VALUES(2,'2026-08-24','target','80','70','Landlords sign by the month and not by the job. Without them 70 is as hard as 80 was.',8,1,18,NULL);
INSERT INTO "goals_amendment" VALUES(3,'2026-10-28','committed_on',NULL,'2026-10-28','Three planners told us what they undo. Whether they keep the order shows first if the plan is any good.',1,1,62,NULL);
INSERT INTO "goals_amendment" VALUES(4,'2026-11-01','target','20','25','Firms with more than 30 vans came in with the new price list and start far above the others. 25 for all of them is as hard as 20 was for the old ones.',1,1,34,NULL);
INSERT INTO "goals_amendment" VALUES(5,'2026-11-04','dropped_on',NULL,'2026-11-04','People undo more when they dare to try. The number cannot tell good from bad.',1,1,37,NULL);
CREATE TABLE "goals_checkin" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "on" date NOT NULL, "confidence" decimal NULL, "note" text NOT NULL, "created_at" datetime NOT NULL, "by_id" bigint NULL REFERENCES "people_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "observation_id" bigint NULL REFERENCES "metrics_observation" ("id") DEFERRABLE INITIALLY DEFERRED, "workspace_id" bigint NOT NULL REFERENCES "people_workspace" ("id") DEFERRABLE INITIALLY DEFERRED, "key_result_id" bigint NOT NULL REFERENCES "goals_keyresult" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "goals_checkin" VALUES(1,'2026-04-28',70,'','2026-04-28 08:00:00',13,1,1,9);
INSERT INTO "goals_checkin" VALUES(2,'2026-04-28',50,'','2026-04-28 08:04:00',23,2,1,10);
INSERT INTO "goals_checkin" VALUES(3,'2026-04-29',60,'','2026-04-29 08:00:00',2,3,1,3);
INSERT INTO "goals_checkin" VALUES(4,'2026-04-29',60,'','2026-04-29 08:04:00',2,4,1,4);
INSERT INTO "goals_checkin" VALUES(5,'2026-04-29',70,'','2026-04-29 08:08:00',8,5,1,7);
INSERT INTO "goals_checkin" VALUES(6,'2026-04-29',60,'','2026-04-29 08:12:00',10,6,1,8);
INSERT INTO "goals_checkin" VALUES(7,'2026-04-29',60,'','2026-04-29 08:16:00',18,7,1,11);
INSERT INTO "goals_checkin" VALUES(8,'2026-04-30',60,'','2026-04-30 08:00:00',6,8,1,5);
INSERT INTO "goals_checkin" VALUES(9,'2026-04-30',60,'','2026-04-30 08:04:00',5,9,1,6);
INSERT INTO "goals_checkin" VALUES(10,'2026-05-19',75,'The first firm did not notice. We did: backups ran at noon.','2026-05-19 08:00:00',14,10,1,9);
INSERT INTO "goals_checkin" VALUES(11,'2026-05-19',60,'The import of customer lists cost five of the days. It is now one click for two of the common programs.','2026-05-19 08:04:00',23,11,1,10);
INSERT INTO "goals_checkin" VALUES(12,'2026-05-20',50,'Where it was last year, plus two renewals.','2026-05-20 08:00:00',2,12,1,3);
INSERT INTO "goals_checkin" VALUES(13,'2026-05-20',60,'','2026-05-20 08:04:00',2,13,1,4);
INSERT INTO "goals_checkin" VALUES(14,'2026-05-20',55,'Only the young crews changed. Older crews say the form is longer than the paper.','2026-05-20 08:08:00',8,14,1,7);
INSERT INTO "goals_checkin" VALUES(15,'2026-05-20',50,'','2026-05-20 08:12:00',10,15,1,8);
INSERT INTO "goals_checkin" VALUES(16,'2026-05-20',60,'The article about rush hours went round; most readers were private persons.','2026-05-20 08:16:00',18,16,1,11);
INSERT INTO "goals_checkin" VALUES(17,'2026-05-21',70,'The double bookings came from two time zones in one firm. Fixed.','2026-05-21 08:00:00',6,17,1,5);
INSERT INTO "goals_checkin" VALUES(18,'2026-05-21',60,'','2026-05-21 08:04:00',5,18,1,6);
INSERT INTO "goals_checkin" VALUES(19,'2026-06-09',90,'','2026-06-09 08:00:00',13,19,1,9);
INSERT INTO "goals_checkin" VALUES(20,'2026-06-09',65,'','2026-06-09 08:04:00',23,20,1,10);
INSERT INTO "goals_checkin" VALUES(21,'2026-06-10',60,'','2026-06-10 08:00:00',2,21,1,3);
INSERT INTO "goals_checkin" VALUES(22,'2026-06-10',65,'Firms in their quiet season have time to learn; the others wait.','2026-06-10 08:04:00',2,22,1,4);
INSERT INTO "goals_checkin" VALUES(23,'2026-06-10',30,'','2026-06-10 08:08:00',8,23,1,7);
INSERT INTO "goals_checkin" VALUES(24,'2026-06-10',35,'Cellars without a signal: the photo is lost and nobody takes a second one.','2026-06-10 08:12:00',10,24,1,8);
INSERT INTO "goals_checkin" VALUES(25,'2026-06-10',40,'','2026-06-10 08:16:00',18,25,1,11);
INSERT INTO "goals_checkin" VALUES(26,'2026-06-11',80,'','2026-06-11 08:00:00',6,26,1,5);
INSERT INTO "goals_checkin" VALUES(27,'2026-06-11',70,'Asked again in eleven firms, the same question as before.','2026-06-11 08:04:00',5,27,1,6);
INSERT INTO "goals_checkin" VALUES(28,'2026-06-30',100,'Keys handed over.','2026-06-30 08:00:00',14,28,1,9);
INSERT INTO "goals_checkin" VALUES(29,'2026-06-30',65,'Median over 37 firms.','2026-06-30 08:04:00',23,29,1,10);
INSERT INTO "goals_checkin" VALUES(30,'2026-07-01',70,'Three renewals landed in the last week.','2026-07-01 08:00:00',2,30,1,3);
INSERT INTO "goals_checkin" VALUES(31,'2026-07-01',65,'','2026-07-01 08:04:00',2,31,1,4);
INSERT INTO "goals_checkin" VALUES(32,'2026-07-01',15,'We moved a third of the way. The last interviews explain why.','2026-07-01 08:08:00',8,32,1,7);
INSERT INTO "goals_checkin" VALUES(33,'2026-07-01',20,'','2026-07-01 08:12:00',10,33,1,8);
INSERT INTO "goals_checkin" VALUES(34,'2026-07-01',20,'Growing, but no more trials than before.','2026-07-01 08:16:00',18,34,1,11);
INSERT INTO "goals_checkin" VALUES(35,'2026-07-02',60,'Two large firms added their night crews. Not much from the small ones yet.','2026-07-02 08:00:00',2,35,1,1);
INSERT INTO "goals_checkin" VALUES(36,'2026-07-02',65,'','2026-07-02 08:04:00',2,36,1,2);
INSERT INTO "goals_checkin" VALUES(37,'2026-07-02',85,'Under ten for the first time.','2026-07-02 08:08:00',6,37,1,5);
INSERT INTO "goals_checkin" VALUES(38,'2026-07-02',70,'','2026-07-02 08:12:00',5,38,1,6);
INSERT INTO "goals_checkin" VALUES(39,'2026-07-28',60,'A third came from one disk warning that nobody ever acted on.','2026-07-28 08:00:00',13,39,1,21);
INSERT INTO "goals_checkin" VALUES(40,'2026-07-28',55,'','2026-07-28 08:04:00',14,40,1,22);
INSERT INTO "goals_checkin" VALUES(41,'2026-07-28',60,'','2026-07-28 08:08:00',23,41,1,25);
INSERT INTO "goals_checkin" VALUES(42,'2026-07-28',60,'','2026-07-28 08:12:00',22,42,1,26);
INSERT INTO "goals_checkin" VALUES(43,'2026-07-28',50,'','2026-07-28 08:16:00',25,43,1,27);
INSERT INTO "goals_checkin" VALUES(44,'2026-07-29',60,'','2026-07-29 08:00:00',2,44,1,12);
INSERT INTO "goals_checkin" VALUES(45,'2026-07-29',60,'','2026-07-29 08:04:00',16,45,1,13);
INSERT INTO "goals_checkin" VALUES(46,'2026-07-29',60,'','2026-07-29 08:08:00',4,46,1,14);
INSERT INTO "goals_checkin" VALUES(47,'2026-07-29',60,'','2026-07-29 08:12:00',4,47,1,15);
INSERT INTO "goals_checkin" VALUES(48,'2026-07-29',60,'','2026-07-29 08:16:00',8,48,1,18);
INSERT INTO "goals_checkin" VALUES(49,'2026-07-29',55,'','2026-07-29 08:20:00',10,49,1,19);
INSERT INTO "goals_checkin" VALUES(50,'2026-07-29',50,'The camera opens faster now.','2026-07-29 08:24:00',10,50,1,20);
INSERT INTO "goals_checkin" VALUES(51,'2026-07-30',60,'Copying yesterday’s plan saves more than all our suggestions.','2026-07-30 08:00:00',6,51,1,16);
INSERT INTO "goals_checkin" VALUES(52,'2026-07-30',60,'','2026-07-30 08:04:00',1,52,1,17);
INSERT INTO "goals_checkin" VALUES(53,'2026-07-30',60,'','2026-07-30 08:08:00',20,53,1,23);
INSERT INTO "goals_checkin" VALUES(54,'2026-07-30',80,'','2026-07-30 08:12:00',19,54,1,24);
INSERT INTO "goals_checkin" VALUES(55,'2026-08-18',70,'','2026-08-18 08:00:00',13,55,1,21);
INSERT INTO "goals_checkin" VALUES(56,'2026-08-18',40,'First try failed at the key. Written down now.','2026-08-18 08:04:00',14,56,1,22);
INSERT INTO "goals_checkin" VALUES(57,'2026-08-18',50,'Half of the time is waiting for the customer list.','2026-08-18 08:08:00',23,57,1,25);
INSERT INTO "goals_checkin" VALUES(58,'2026-08-18',60,'','2026-08-18 08:12:00',22,58,1,26);
INSERT INTO "goals_checkin" VALUES(59,'2026-08-18',65,'Closed the duplicates: 31 cases were seven questions.','2026-08-18 08:16:00',26,59,1,27);
INSERT INTO "goals_checkin" VALUES(60,'2026-08-19',55,'One large firm cut seats after a merger.','2026-08-19 08:00:00',2,60,1,12);
INSERT INTO "goals_checkin" VALUES(61,'2026-08-19',70,'','2026-08-19 08:04:00',16,61,1,13);
INSERT INTO "goals_checkin" VALUES(62,'2026-08-19',65,'Firms with traffic data gain most.','2026-08-19 08:08:00',4,62,1,14);
INSERT INTO "goals_checkin" VALUES(63,'2026-08-19',60,'','2026-08-19 08:12:00',4,63,1,15);
INSERT INTO "goals_checkin" VALUES(64,'2026-08-19',50,'Gloves. People do not want to touch the screen in the cold store.','2026-08-19 08:16:00',11,64,1,18);
INSERT INTO "goals_checkin" VALUES(65,'2026-08-19',50,'','2026-08-19 08:20:00',10,65,1,19);
INSERT INTO "goals_checkin" VALUES(66,'2026-08-20',70,'','2026-08-20 08:00:00',1,66,1,16);
INSERT INTO "goals_checkin" VALUES(67,'2026-08-20',55,'Half of the redone plans have one reason: somebody is ill, and nobody knew at six.','2026-08-20 08:04:00',7,67,1,17);
INSERT INTO "goals_checkin" VALUES(68,'2026-08-20',45,'The recorded tour is watched, and then they ask for a demonstration.','2026-08-20 08:08:00',20,68,1,23);
INSERT INTO "goals_checkin" VALUES(69,'2026-08-20',75,'','2026-08-20 08:12:00',19,69,1,24);
INSERT INTO "goals_checkin" VALUES(70,'2026-09-08',75,'First week without a call. Sunita slept.','2026-09-08 08:00:00',13,70,1,21);
INSERT INTO "goals_checkin" VALUES(71,'2026-09-08',75,'','2026-09-08 08:04:00',14,71,1,22);
INSERT INTO "goals_checkin" VALUES(72,'2026-09-08',45,'','2026-09-08 08:08:00',23,72,1,25);
INSERT INTO "goals_checkin" VALUES(73,'2026-09-08',55,'Best month so far, and with one guide fewer.','2026-09-08 08:12:00',22,73,1,26);
INSERT INTO "goals_checkin" VALUES(74,'2026-09-08',85,'','2026-09-08 08:16:00',25,74,1,27);
INSERT INTO "goals_checkin" VALUES(75,'2026-09-09',60,'','2026-09-09 08:00:00',2,75,1,12);
INSERT INTO "goals_checkin" VALUES(76,'2026-09-09',75,'Two contracts that had been cancelled came back.','2026-09-09 08:04:00',16,76,1,13);
INSERT INTO "goals_checkin" VALUES(77,'2026-09-09',65,'','2026-09-09 08:08:00',4,77,1,14);
INSERT INTO "goals_checkin" VALUES(78,'2026-09-09',65,'Fewer changes on Mondays; Fridays stay wild.','2026-09-09 08:12:00',4,78,1,15);
INSERT INTO "goals_checkin" VALUES(79,'2026-09-09',30,'','2026-09-09 08:16:00',8,79,1,18);
INSERT INTO "goals_checkin" VALUES(80,'2026-09-09',45,'Moves on its own with the season; hard to read.','2026-09-09 08:20:00',10,80,1,19);
INSERT INTO "goals_checkin" VALUES(81,'2026-09-10',65,'The small firms begin to show: eleven of them bought more seats.','2026-09-10 08:00:00',2,81,1,1);
INSERT INTO "goals_checkin" VALUES(82,'2026-09-10',70,'Best quarter so far; guided start is the reason that firms name.','2026-09-10 08:04:00',2,82,1,2);
INSERT INTO "goals_checkin" VALUES(83,'2026-09-10',80,'The new sorting is with everybody since Tuesday.','2026-09-10 08:08:00',6,83,1,16);
INSERT INTO "goals_checkin" VALUES(84,'2026-09-10',50,'','2026-09-10 08:12:00',1,84,1,17);
INSERT INTO "goals_checkin" VALUES(85,'2026-09-10',30,'','2026-09-10 08:16:00',20,85,1,23);
INSERT INTO "goals_checkin" VALUES(86,'2026-09-10',60,'','2026-09-10 08:20:00',19,86,1,24);
INSERT INTO "goals_checkin" VALUES(87,'2026-09-29',75,'','2026-09-29 08:00:00',13,87,1,21);
INSERT INTO "goals_checkin" VALUES(88,'2026-09-29',100,'Passed on Thursday, 48 minutes, with Tomasz at the keyboard.','2026-09-29 08:04:00',14,88,1,22);
INSERT INTO "goals_checkin" VALUES(89,'2026-09-29',35,'Guided import live for three weeks; the newest firms need eleven days.','2026-09-29 08:08:00',23,89,1,25);
INSERT INTO "goals_checkin" VALUES(90,'2026-09-29',45,'','2026-09-29 08:12:00',22,90,1,26);
INSERT INTO "goals_checkin" VALUES(91,'2026-09-29',100,'Below the target. The last two weeks were quiet, though.','2026-09-29 08:16:00',26,91,1,27);
INSERT INTO "goals_checkin" VALUES(92,'2026-09-30',60,'The cut is made good by eleven small firms.','2026-09-30 08:00:00',2,92,1,12);
INSERT INTO "goals_checkin" VALUES(93,'2026-09-30',85,'Reached on the last day but three.','2026-09-30 08:04:00',16,93,1,13);
INSERT INTO "goals_checkin" VALUES(94,'2026-09-30',60,'','2026-09-30 08:08:00',4,94,1,14);
INSERT INTO "goals_checkin" VALUES(95,'2026-09-30',65,'','2026-09-30 08:12:00',4,95,1,15);
INSERT INTO "goals_checkin" VALUES(96,'2026-09-30',15,'Stuck. Those who sign do so because the technician turns the phone round.','2026-09-30 08:16:00',11,96,1,18);
INSERT INTO "goals_checkin" VALUES(97,'2026-09-30',30,'','2026-09-30 08:20:00',10,97,1,19);
INSERT INTO "goals_checkin" VALUES(98,'2026-10-01',90,'Almost there. The long tail is firms with more than 30 vans.','2026-10-01 08:00:00',1,98,1,16);
INSERT INTO "goals_checkin" VALUES(99,'2026-10-01',40,'Better, not good.','2026-10-01 08:04:00',7,99,1,17);
INSERT INTO "goals_checkin" VALUES(100,'2026-10-01',15,'','2026-10-01 08:08:00',20,100,1,23);
INSERT INTO "goals_checkin" VALUES(101,'2026-10-01',40,'Promised 28, ended at 26.5. The trials in the last month started too late to count.','2026-10-01 08:12:00',19,101,1,24);
INSERT INTO "goals_checkin" VALUES(102,'2026-10-12',80,'New measuring points in four regions.','2026-10-12 08:00:00',12,102,1,43);
INSERT INTO "goals_checkin" VALUES(103,'2026-10-14',60,'','2026-10-14 08:00:00',14,103,1,44);
INSERT INTO "goals_checkin" VALUES(104,'2026-10-14',60,'','2026-10-14 08:04:00',13,104,1,45);
INSERT INTO "goals_checkin" VALUES(105,'2026-10-14',60,'','2026-10-14 08:08:00',23,105,1,53);
INSERT INTO "goals_checkin" VALUES(106,'2026-10-14',60,'','2026-10-14 08:12:00',22,106,1,54);
INSERT INTO "goals_checkin" VALUES(107,'2026-10-14',90,'First training done.','2026-10-14 08:16:00',26,107,1,56);
INSERT INTO "goals_checkin" VALUES(108,'2026-10-15',60,'','2026-10-15 08:00:00',2,108,1,28);
INSERT INTO "goals_checkin" VALUES(109,'2026-10-15',60,'Slow start: sales lost two weeks to the price list.','2026-10-15 08:04:00',16,109,1,29);
INSERT INTO "goals_checkin" VALUES(110,'2026-10-15',65,'','2026-10-15 08:08:00',4,110,1,31);
INSERT INTO "goals_checkin" VALUES(111,'2026-10-15',65,'','2026-10-15 08:12:00',4,111,1,32);
INSERT INTO "goals_checkin" VALUES(112,'2026-10-15',65,'The four-step start is out.','2026-10-15 08:16:00',8,112,1,38);
INSERT INTO "goals_checkin" VALUES(113,'2026-10-15',65,'','2026-10-15 08:20:00',9,113,1,39);
INSERT INTO "goals_checkin" VALUES(114,'2026-10-15',70,'','2026-10-15 08:24:00',11,114,1,40);
INSERT INTO "goals_checkin" VALUES(115,'2026-10-15',80,'','2026-10-15 08:28:00',11,115,1,41);
INSERT INTO "goals_checkin" VALUES(116,'2026-10-15',50,'','2026-10-15 08:32:00',9,116,1,42);
INSERT INTO "goals_checkin" VALUES(117,'2026-10-15',55,'','2026-10-15 08:36:00',17,117,1,46);
INSERT INTO "goals_checkin" VALUES(118,'2026-10-15',60,'','2026-10-15 08:40:00',17,118,1,47);
INSERT INTO "goals_checkin" VALUES(119,'2026-10-15',80,'','2026-10-15 08:44:00',18,119,1,48);
INSERT INTO "goals_checkin" VALUES(120,'2026-10-16',60,'Nothing shipped yet; the drop is people coming back from leave.','2026-10-16 08:04:00',6,120,1,34);
INSERT INTO "goals_checkin" VALUES(121,'2026-10-16',60,'','2026-10-16 08:08:00',1,121,1,35);
INSERT INTO "goals_checkin" VALUES(122,'2026-10-16',50,'Up, and nobody complains.','2026-10-16 08:12:00',7,122,1,37);
INSERT INTO "goals_checkin" VALUES(123,'2026-10-16',60,'','2026-10-16 08:16:00',19,123,1,49);
INSERT INTO "goals_checkin" VALUES(124,'2026-10-16',50,'','2026-10-16 08:20:00',20,124,1,50);
INSERT INTO "goals_checkin" VALUES(125,'2026-10-16',55,'','2026-10-16 08:24:00',21,125,1,51);
INSERT INTO "goals_checkin" VALUES(126,'2026-10-16',50,'','2026-10-16 08:28:00',22,126,1,52);
INSERT INTO "goals_checkin" VALUES(127,'2026-10-16',55,'Four branches in the test region said yes.','2026-10-16 08:32:00',20,127,1,61);
INSERT INTO "goals_checkin" VALUES(128,'2026-10-19',80,'','2026-10-19 08:00:00',15,128,1,43);
INSERT INTO "goals_checkin" VALUES(129,'2026-10-21',65,'Most of the time was looking for who may do it.','2026-10-21 08:00:00',13,129,1,44);
INSERT INTO "goals_checkin" VALUES(130,'2026-10-21',45,'New alarms from the measuring points. Some are noise.','2026-10-21 08:04:00',13,130,1,45);
INSERT INTO "goals_checkin" VALUES(131,'2026-10-21',60,'Guided import now covers four of the five common programs.','2026-10-21 08:08:00',22,131,1,53);
INSERT INTO "goals_checkin" VALUES(132,'2026-10-21',60,'','2026-10-21 08:12:00',22,132,1,54);
INSERT INTO "goals_checkin" VALUES(133,'2026-10-22',50,'Road works. The firms in the north pull the number down.','2026-10-22 08:00:00',4,133,1,31);
INSERT INTO "goals_checkin" VALUES(134,'2026-10-22',50,'We expected this to fall first. It does not yet.','2026-10-22 08:04:00',1,134,1,32);
INSERT INTO "goals_checkin" VALUES(135,'2026-10-22',70,'Good week.','2026-10-22 08:08:00',11,135,1,38);
INSERT INTO "goals_checkin" VALUES(136,'2026-10-22',70,'Works with one job, not with two.','2026-10-22 08:12:00',9,136,1,39);
INSERT INTO "goals_checkin" VALUES(137,'2026-10-22',70,'','2026-10-22 08:16:00',11,137,1,40);
INSERT INTO "goals_checkin" VALUES(138,'2026-10-22',80,'Nell tests every word with two people who start this month.','2026-10-22 08:20:00',10,138,1,41);
INSERT INTO "goals_checkin" VALUES(139,'2026-10-22',60,'Farid answered five. The drawing on the wall helps.','2026-10-22 08:24:00',9,139,1,42);
INSERT INTO "goals_checkin" VALUES(140,'2026-10-22',60,'The card in the parcel with the first invoice works.','2026-10-22 08:28:00',17,140,1,46);
INSERT INTO "goals_checkin" VALUES(141,'2026-10-22',60,'','2026-10-22 08:32:00',18,141,1,47);
INSERT INTO "goals_checkin" VALUES(142,'2026-10-22',80,'','2026-10-22 08:36:00',18,142,1,48);
INSERT INTO "goals_checkin" VALUES(143,'2026-10-22',60,'The survey goes out once a month; first answers.','2026-10-22 08:40:00',28,143,1,57);
INSERT INTO "goals_checkin" VALUES(144,'2026-10-22',60,'','2026-10-22 08:44:00',27,144,1,58);
INSERT INTO "goals_checkin" VALUES(145,'2026-10-22',70,'','2026-10-22 08:48:00',27,145,1,59);
INSERT INTO "goals_checkin" VALUES(146,'2026-10-23',60,'','2026-10-23 08:00:00',1,146,1,34);
INSERT INTO "goals_checkin" VALUES(147,'2026-10-23',45,'Worse. The suggestions ignore lunch, and planners undo them.','2026-10-23 08:04:00',5,147,1,35);
INSERT INTO "goals_checkin" VALUES(148,'2026-10-23',NULL,'Asked all 60 in the panel. 41. More than any of us had guessed.','2026-10-23 08:08:00',5,148,1,36);
INSERT INTO "goals_checkin" VALUES(149,'2026-10-23',45,'The price list was late, and two weeks are gone.','2026-10-23 08:12:00',20,149,1,49);
INSERT INTO "goals_checkin" VALUES(150,'2026-10-23',50,'Too early to see anything.','2026-10-23 08:16:00',20,150,1,50);
INSERT INTO "goals_checkin" VALUES(151,'2026-10-23',45,'Two chains closed down altogether.','2026-10-23 08:20:00',21,151,1,51);
INSERT INTO "goals_checkin" VALUES(152,'2026-10-23',50,'','2026-10-23 08:24:00',21,152,1,52);
INSERT INTO "goals_checkin" VALUES(153,'2026-10-26',85,'','2026-10-26 09:00:00',12,153,1,43);
INSERT INTO "goals_checkin" VALUES(154,'2026-10-28',75,'','2026-10-28 09:04:00',14,154,1,44);
INSERT INTO "goals_checkin" VALUES(155,'2026-10-28',40,'','2026-10-28 09:08:00',13,155,1,45);
INSERT INTO "goals_checkin" VALUES(156,'2026-10-28',65,'','2026-10-28 09:12:00',23,156,1,53);
INSERT INTO "goals_checkin" VALUES(157,'2026-10-28',65,'Firms that start on a Monday are far better. We now suggest it.','2026-10-28 09:16:00',22,157,1,54);
INSERT INTO "goals_checkin" VALUES(158,'2026-10-29',55,'Early. The renewals of the quarter come in the last month.','2026-10-29 09:00:00',2,158,1,28);
INSERT INTO "goals_checkin" VALUES(159,'2026-10-29',50,'','2026-10-29 09:04:00',2,159,1,29);
INSERT INTO "goals_checkin" VALUES(160,'2026-10-29',55,'Back above where we began.','2026-10-29 09:08:00',4,160,1,31);
INSERT INTO "goals_checkin" VALUES(161,'2026-10-29',50,'','2026-10-29 09:12:00',4,161,1,32);
INSERT INTO "goals_checkin" VALUES(162,'2026-10-29',60,'','2026-10-29 09:16:00',8,162,1,38);
INSERT INTO "goals_checkin" VALUES(163,'2026-10-29',65,'','2026-10-29 09:20:00',9,163,1,39);
INSERT INTO "goals_checkin" VALUES(164,'2026-10-29',75,'All three have somebody new on the road.','2026-10-29 09:24:00',11,164,1,40);
INSERT INTO "goals_checkin" VALUES(165,'2026-10-29',80,'','2026-10-29 09:28:00',11,165,1,41);
INSERT INTO "goals_checkin" VALUES(166,'2026-10-29',60,'','2026-10-29 09:32:00',9,166,1,42);
INSERT INTO "goals_checkin" VALUES(167,'2026-10-29',60,'','2026-10-29 09:36:00',17,167,1,46);
INSERT INTO "goals_checkin" VALUES(168,'2026-10-29',65,'The fair in the north brought a third of them.','2026-10-29 09:40:00',17,168,1,47);
INSERT INTO "goals_checkin" VALUES(169,'2026-10-29',85,'','2026-10-29 09:44:00',18,169,1,48);
INSERT INTO "goals_checkin" VALUES(170,'2026-10-30',65,'Suggested order is on for everybody.','2026-10-30 09:00:00',6,170,1,34);
INSERT INTO "goals_checkin" VALUES(171,'2026-10-30',30,'Still worse. We stopped the roll-out and sat with three planners.','2026-10-30 09:04:00',1,171,1,35);
INSERT INTO "goals_checkin" VALUES(172,'2026-10-30',50,'Added after the talks with the three planners: this is what tells us first.','2026-10-30 09:08:00',1,172,1,62);
INSERT INTO "goals_checkin" VALUES(173,'2026-10-30',45,'','2026-10-30 09:12:00',19,173,1,49);
INSERT INTO "goals_checkin" VALUES(174,'2026-10-30',40,'','2026-10-30 09:16:00',21,174,1,51);
INSERT INTO "goals_checkin" VALUES(175,'2026-10-30',60,'The Monday list helps: we now see a bad week on the day after.','2026-10-30 09:20:00',22,175,1,52);
INSERT INTO "goals_checkin" VALUES(176,'2026-10-30',10,'The head office has stopped everything.','2026-10-30 09:24:00',20,176,1,61);
INSERT INTO "goals_checkin" VALUES(177,'2026-11-02',85,'','2026-11-02 09:00:00',15,177,1,43);
INSERT INTO "goals_checkin" VALUES(178,'2026-11-04',85,'Rehearsed with support. Seventy.','2026-11-04 09:04:00',13,178,1,44);
INSERT INTO "goals_checkin" VALUES(179,'2026-11-04',35,'','2026-11-04 09:08:00',13,179,1,45);
INSERT INTO "goals_checkin" VALUES(180,'2026-11-04',60,'One firm took 60 days and we know why: three owners.','2026-11-04 09:12:00',22,180,1,53);
INSERT INTO "goals_checkin" VALUES(181,'2026-11-04',65,'','2026-11-04 09:16:00',22,181,1,54);
INSERT INTO "goals_checkin" VALUES(182,'2026-11-05',60,'','2026-11-05 09:00:00',4,182,1,31);
INSERT INTO "goals_checkin" VALUES(183,'2026-11-05',60,'Falls since the board warns about parts that are not in the van.','2026-11-05 09:04:00',1,183,1,32);
INSERT INTO "goals_checkin" VALUES(184,'2026-11-05',45,'Stuck since the middle of the month. Android phones lose the session when the camera opens.','2026-11-05 09:08:00',11,184,1,38);
INSERT INTO "goals_checkin" VALUES(185,'2026-11-05',45,'The order of changes is the hard part. Leo is on it alone.','2026-11-05 09:12:00',9,185,1,39);
INSERT INTO "goals_checkin" VALUES(186,'2026-11-05',75,'','2026-11-05 09:16:00',11,186,1,40);
INSERT INTO "goals_checkin" VALUES(187,'2026-11-05',80,'','2026-11-05 09:20:00',10,187,1,41);
INSERT INTO "goals_checkin" VALUES(188,'2026-11-05',65,'A whole week off and only two calls.','2026-11-05 09:24:00',9,188,1,42);
INSERT INTO "goals_checkin" VALUES(189,'2026-11-05',65,'','2026-11-05 09:28:00',17,189,1,46);
INSERT INTO "goals_checkin" VALUES(190,'2026-11-05',60,'','2026-11-05 09:32:00',18,190,1,47);
INSERT INTO "goals_checkin" VALUES(191,'2026-11-05',85,'Five are out. I cannot tell whether anybody acted on one.','2026-11-05 09:36:00',18,191,1,48);
INSERT INTO "goals_checkin" VALUES(192,'2026-11-05',60,'Two of the new five waited for access to the test system.','2026-11-05 09:40:00',27,192,1,58);
INSERT INTO "goals_checkin" VALUES(193,'2026-11-06',55,'Grace found that half of the wait is the map loading.','2026-11-06 09:04:00',7,193,1,34);
INSERT INTO "goals_checkin" VALUES(194,'2026-11-06',45,'Lunch and parts are respected now.','2026-11-06 09:08:00',5,194,1,35);
INSERT INTO "goals_checkin" VALUES(195,'2026-11-06',55,'','2026-11-06 09:12:00',1,195,1,62);
INSERT INTO "goals_checkin" VALUES(196,'2026-11-06',50,'','2026-11-06 09:16:00',20,196,1,49);
INSERT INTO "goals_checkin" VALUES(197,'2026-11-06',30,'No change from the calls so far.','2026-11-06 09:20:00',21,197,1,51);
INSERT INTO "goals_checkin" VALUES(198,'2026-11-06',60,'','2026-11-06 09:24:00',21,198,1,52);
INSERT INTO "goals_checkin" VALUES(199,'2026-11-09',75,'A short dip on Monday when the map provider was slow; still inside.','2026-11-09 09:04:00',12,199,1,43);
INSERT INTO "goals_checkin" VALUES(200,'2026-11-11',100,'Under an hour, three times in a row.','2026-11-11 09:00:00',14,200,1,44);
INSERT INTO "goals_checkin" VALUES(201,'2026-11-11',20,'Worse than when we began, and it is our own doing.','2026-11-11 09:04:00',13,201,1,45);
INSERT INTO "goals_checkin" VALUES(202,'2026-11-11',70,'','2026-11-11 09:08:00',23,202,1,53);
INSERT INTO "goals_checkin" VALUES(203,'2026-11-11',65,'','2026-11-11 09:12:00',22,203,1,54);
INSERT INTO "goals_checkin" VALUES(204,'2026-11-12',60,'Two renewals moved forward; they like the morning plan.','2026-11-12 09:04:00',2,204,1,28);
INSERT INTO "goals_checkin" VALUES(205,'2026-11-12',50,'Catching up, still behind. Buying without a visit has to work by next month.','2026-11-12 09:08:00',16,205,1,29);
INSERT INTO "goals_checkin" VALUES(206,'2026-11-12',65,'The new arrival window is with half of the firms, and they gain.','2026-11-12 09:12:00',4,206,1,31);
INSERT INTO "goals_checkin" VALUES(207,'2026-11-12',65,'','2026-11-12 09:16:00',4,207,1,32);
INSERT INTO "goals_checkin" VALUES(208,'2026-11-12',35,'','2026-11-12 09:20:00',8,208,1,38);
INSERT INTO "goals_checkin" VALUES(209,'2026-11-12',40,'','2026-11-12 09:24:00',9,209,1,39);
INSERT INTO "goals_checkin" VALUES(210,'2026-11-12',70,'','2026-11-12 09:28:00',11,210,1,40);
INSERT INTO "goals_checkin" VALUES(211,'2026-11-12',75,'','2026-11-12 09:32:00',11,211,1,41);
INSERT INTO "goals_checkin" VALUES(212,'2026-11-12',65,'','2026-11-12 09:36:00',9,212,1,42);
INSERT INTO "goals_checkin" VALUES(213,'2026-11-12',65,'Heating firms tip, lift firms do not.','2026-11-12 09:40:00',17,213,1,46);
INSERT INTO "goals_checkin" VALUES(214,'2026-11-12',60,'','2026-11-12 09:44:00',17,214,1,47);
INSERT INTO "goals_checkin" VALUES(215,'2026-11-12',85,'','2026-11-12 09:48:00',18,215,1,48);
INSERT INTO "goals_checkin" VALUES(216,'2026-11-12',60,'Asked in the yearly talks.','2026-11-12 09:52:00',27,216,1,60);
INSERT INTO "goals_checkin" VALUES(217,'2026-11-13',60,'','2026-11-13 09:00:00',6,217,1,34);
INSERT INTO "goals_checkin" VALUES(218,'2026-11-13',60,'Recovering quickly. I believe in it again.','2026-11-13 09:04:00',1,218,1,35);
INSERT INTO "goals_checkin" VALUES(219,'2026-11-13',60,'Two firms keep everything; most try it once.','2026-11-13 09:08:00',1,219,1,62);
INSERT INTO "goals_checkin" VALUES(220,'2026-11-13',55,'Nine firms this week, all below five vans.','2026-11-13 09:12:00',19,220,1,49);
INSERT INTO "goals_checkin" VALUES(221,'2026-11-13',20,'I do not think calls are the answer. They come when the decision is made.','2026-11-13 09:16:00',21,221,1,51);
INSERT INTO "goals_checkin" VALUES(222,'2026-11-13',55,'','2026-11-13 09:20:00',22,222,1,52);
INSERT INTO "goals_checkin" VALUES(223,'2026-11-16',80,'','2026-11-16 09:00:00',15,223,1,43);
INSERT INTO "goals_checkin" VALUES(224,'2026-11-18',100,'','2026-11-18 09:00:00',13,224,1,44);
INSERT INTO "goals_checkin" VALUES(225,'2026-11-18',20,'','2026-11-18 09:04:00',13,225,1,45);
INSERT INTO "goals_checkin" VALUES(226,'2026-11-18',75,'Twelve and a half. Lin’s checklist is the reason.','2026-11-18 09:08:00',22,226,1,53);
INSERT INTO "goals_checkin" VALUES(227,'2026-11-18',65,'','2026-11-18 09:12:00',22,227,1,54);
INSERT INTO "goals_checkin" VALUES(228,'2026-11-19',65,'Retention holds although two firms were sold. We still need the small ones.','2026-11-19 09:00:00',2,228,1,1);
INSERT INTO "goals_checkin" VALUES(229,'2026-11-19',60,'Slower than the quarter before: three sales people were new.','2026-11-19 09:04:00',2,229,1,2);
INSERT INTO "goals_checkin" VALUES(230,'2026-11-19',70,'','2026-11-19 09:08:00',4,230,1,31);
INSERT INTO "goals_checkin" VALUES(231,'2026-11-19',65,'','2026-11-19 09:12:00',1,231,1,32);
INSERT INTO "goals_checkin" VALUES(232,'2026-11-19',30,'No movement until the crash is gone. Asked Platform for help.','2026-11-19 09:16:00',11,232,1,38);
INSERT INTO "goals_checkin" VALUES(233,'2026-11-19',25,'Honestly: not this quarter, unless we drop something else.','2026-11-19 09:20:00',9,233,1,39);
INSERT INTO "goals_checkin" VALUES(234,'2026-11-19',70,'','2026-11-19 09:24:00',11,234,1,40);
INSERT INTO "goals_checkin" VALUES(235,'2026-11-19',70,'Five of nine. The safety text waits for a lawyer.','2026-11-19 09:28:00',10,235,1,41);
INSERT INTO "goals_checkin" VALUES(236,'2026-11-19',70,'','2026-11-19 09:32:00',9,236,1,42);
INSERT INTO "goals_checkin" VALUES(237,'2026-11-19',70,'','2026-11-19 09:36:00',17,237,1,46);
INSERT INTO "goals_checkin" VALUES(238,'2026-11-19',60,'','2026-11-19 09:40:00',18,238,1,47);
INSERT INTO "goals_checkin" VALUES(239,'2026-11-19',90,'','2026-11-19 09:44:00',18,239,1,48);
INSERT INTO "goals_checkin" VALUES(240,'2026-11-19',65,'Buddies are named for everybody who began this quarter.','2026-11-19 09:48:00',28,240,1,57);
INSERT INTO "goals_checkin" VALUES(241,'2026-11-19',70,'Access is now ordered before the first day.','2026-11-19 09:52:00',27,241,1,58);
INSERT INTO "goals_checkin" VALUES(242,'2026-11-19',65,'Comparison is in. Seven people are below their band.','2026-11-19 09:56:00',27,242,1,59);
INSERT INTO "goals_checkin" VALUES(243,'2026-11-20',75,'Map loads first now. Four minutes gone in one week.','2026-11-20 09:00:00',1,243,1,34);
INSERT INTO "goals_checkin" VALUES(244,'2026-11-20',50,'','2026-11-20 09:04:00',20,244,1,49);
CREATE TABLE "goals_commitment" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "on" date NOT NULL, "committed_at" datetime NOT NULL, "text" text NOT NULL, "by_id" bigint NULL REFERENCES "people_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "objective_id" bigint NOT NULL UNIQUE REFERENCES "goals_objective" ("id") DEFERRABLE INITIALLY DEFERRED, "workspace_id" bigint NOT NULL REFERENCES "people_workspace" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "goals_commitment" VALUES(1,'2026-04-05','2026-04-05 08:00:00','---
northing: 1
objectives:
- id: no-waiting
  title: Small service firms run their whole week on Brackenlow
  why: Firms that plan every visit with us lose a third fewer hours on the road, and hardly ever leave.
  evidence: Books of 14 customers over two years, compared with 9 firms that left.
  owner: person 2
  strategy: a-plan-that-holds
  state: committed
  committed_on: 2026-04-05
  key_results:
  - id: nrr
    title: Net revenue retention
    type: percent
    metric: net revenue retention
    baseline: 99
    target: 112
    unit: ''%''
    pace: late-loaded
    owner: person 2
  - id: firms
    title: Firms that plan every visit of the week with us
    metric: firms on a full week
    baseline: 260
    target: 700
    unit: firms
    owner: person 2
',2,1,1);
INSERT INTO "goals_commitment" VALUES(2,'2026-04-06','2026-04-06 08:00:00','---
northing: 1
objectives:
- id: footing
  title: Customers come back to us for more
  why: Nine firms left last year before their second invoice.
  evidence: Exit talks with all nine.
  owner: person 2
  parent: 2026–27/no-waiting
  strategy: a-plan-that-holds
  state: committed
  committed_on: 2026-04-06
  key_results:
  - id: nrr
    title: Net revenue retention
    type: percent
    metric: net revenue retention
    baseline: 99
    target: 103
    unit: ''%''
    pace: late-loaded
    owner: person 2
  - id: daily
    title: Firms that plan with us on every working day
    metric: firms that plan daily
    baseline: 260
    target: 420
    unit: firms
    owner: person 2
',2,2,1);
INSERT INTO "goals_commitment" VALUES(3,'2026-04-06','2026-04-06 08:04:00','---
northing: 1
objectives:
- id: trusted-board
  title: Planners trust what the board shows
  why: A planner who has been wrong once rings the technician every time.
  evidence: Two days beside planners in six firms.
  phase: build
  owner: person 1
  parent: Q1 2026–27/footing
  strategy: a-plan-that-holds
  product: planning-board
  state: committed
  committed_on: 2026-04-06
  key_results:
  - id: wrong
    title: Visits shown in the wrong place per 1,000
    metric: misplaced visits per 1,000
    baseline: 23
    target: 8
    unit: visits
    owner: person 6
  - id: first
    title: Planners who open the board before anything else
    type: percent
    metric: board-first mornings
    baseline: 55
    target: 75
    unit: ''%''
    owner: person 5
',1,3,1);
INSERT INTO "goals_commitment" VALUES(4,'2026-04-06','2026-04-06 08:08:00','---
northing: 1
objectives:
- id: paper
  title: Technicians leave the paper at home
  why: Paper reports reach the office two days late, and invoices with them.
  evidence: Invoice dates of 30 firms, and a box of forms that one of them sent us.
  phase: growth
  stage: activation
  owner: person 8
  parent: Q1 2026–27/footing
  strategy: worth-it-in-the-first-week
  product: crew-app
  state: committed
  committed_on: 2026-04-06
  key_results:
  - id: reported
    title: Jobs that are reported in the app
    type: percent
    metric: jobs reported in the app
    baseline: 31
    target: 70
    unit: ''%''
    owner: person 8
  - id: photos
    title: Jobs with a photo of the finished work
    type: percent
    metric: jobs with a photo
    baseline: 12
    target: 30
    unit: ''%''
    owner: person 10
',8,4,1);
INSERT INTO "goals_commitment" VALUES(5,'2026-04-06','2026-04-06 08:12:00','---
northing: 1
objectives:
- id: new-home
  title: Our servers have moved before the old lease ends
  why: The hall closes with the quarter, and a late move would hit the busiest week.
  evidence: Letter of the landlord.
  phase: build
  owner: person 12
  strategy: a-plan-that-holds
  state: committed
  committed_on: 2026-04-06
  key_results:
  - id: move
    title: The move, step by step
    type: milestones
    milestones:
    - title: Copy runs in the new hall
      weight: 2
    - title: One firm lives there for two weeks
      weight: 2
    - title: All firms moved
      weight: 4
    - title: Old hall wiped and handed back
    kind: committed
    owner: person 13
',12,5,1);
INSERT INTO "goals_commitment" VALUES(6,'2026-04-06','2026-04-06 08:16:00','---
northing: 1
objectives:
- id: guided-start
  title: New firms reach a working plan without us in the room
  why: Our three guides can start four firms a week; eleven sign up.
  evidence: Calendar of the guides, first half of last year.
  phase: launch
  owner: person 22
  parent: Q1 2026–27/footing
  strategy: worth-it-in-the-first-week
  state: committed
  committed_on: 2026-04-06
  key_results:
  - id: days
    title: Days from contract to the first sent plan
    metric: days to the first plan
    baseline: 34
    target: 20
    unit: days
    owner: person 23
',22,6,1);
INSERT INTO "goals_commitment" VALUES(7,'2026-04-06','2026-04-06 08:20:00','---
northing: 1
objectives:
- id: voice
  title: Be more visible
  why: Few owners know our name.
  owner: person 17
  state: committed
  committed_on: 2026-04-06
  key_results:
  - id: views
    title: Pages read on our site
    metric: pages read
    baseline: 18000
    target: 40000
    unit: pages
    owner: person 18
',17,7,1);
INSERT INTO "goals_commitment" VALUES(8,'2026-07-10','2026-07-10 08:00:00','---
northing: 1
objectives:
- id: plans-hold
  title: Customers’ plans hold through the day
  why: Every plan that breaks before noon costs a firm one visit and us one call.
  evidence: ''Logs of 212 firms: four in ten plans were redone before noon.''
  owner: person 2
  parent: 2026–27/no-waiting
  strategy: a-plan-that-holds
  state: committed
  committed_on: 2026-07-10
  key_results:
  - id: nrr
    title: Net revenue retention
    type: percent
    metric: net revenue retention
    baseline: 102
    target: 106
    unit: ''%''
    pace: late-loaded
    owner: person 2
  - id: arr
    title: Recurring revenue from firms with fewer than 20 technicians
    type: currency
    metric: recurring revenue, small firms
    baseline: 2800000
    target: 3100000
    unit: EUR
    owner: person 16
',2,8,1);
INSERT INTO "goals_commitment" VALUES(9,'2026-07-10','2026-07-10 08:04:00','---
northing: 1
objectives:
- id: same-picture
  title: Planners and technicians work from the same picture
  why: They ring each other eleven times a day to ask what the screen should have told them.
  evidence: Call logs of five firms and 23 interviews.
  owner: person 4
  parent: Q2 2026–27/plans-hold
  strategy: a-plan-that-holds
  state: committed
  committed_on: 2026-07-10
  key_results:
  - id: promised
    title: Visits that start within the promised hour
    type: percent
    metric: visits within the promised hour
    baseline: 64
    target: 74
    unit: ''%''
    owner: person 4
  - id: changes
    title: Changes to the plan after nine, per planner and day
    metric: changes after nine
    baseline: 19
    target: 12
    unit: changes
    owner: person 4
',4,9,1);
INSERT INTO "goals_commitment" VALUES(10,'2026-07-10','2026-07-10 08:08:00','---
northing: 1
objectives:
- id: morning-plan
  title: Planners finish the day’s plan before the first van rolls
  why: A plan that is sent after half past seven is changed twice as often.
  evidence: Diaries of 19 planners, and time stamps of 60,000 plans.
  phase: growth
  stage: retention
  owner: person 1
  parent: Q2 2026–27/same-picture
  strategy: a-plan-that-holds
  product: planning-board
  state: committed
  committed_on: 2026-07-10
  key_results:
  - id: minutes
    title: Median time from opening the board to the sent plan
    metric: minutes to the sent plan
    baseline: 71
    target: 45
    unit: min
    owner: person 6
  - id: replans
    title: Plans that are redone before noon
    type: percent
    metric: plans redone before noon
    baseline: 44
    target: 30
    unit: ''%''
    owner: person 1
',1,10,1);
INSERT INTO "goals_commitment" VALUES(11,'2026-07-10','2026-07-10 08:12:00','---
northing: 1
objectives:
- id: signature
  title: Customers sign off the job at the door
  why: A signed job is invoiced the same day; an unsigned one after nine.
  evidence: Interviews about paper in the quarter before.
  phase: growth
  stage: activation
  owner: person 8
  parent: Q2 2026–27/same-picture
  strategy: worth-it-in-the-first-week
  product: crew-app
  state: committed
  committed_on: 2026-07-10
  key_results:
  - id: signed
    title: Jobs signed by the customer on the phone
    type: percent
    metric: jobs signed at the door
    baseline: 40
    target: 80
    unit: ''%''
    owner: person 8
  - id: days
    title: Days from the finished job to the invoice
    metric: days to the invoice
    baseline: 9
    target: 4
    unit: days
    owner: person 10
  - id: photo
    title: Jobs with a photo of the finished work
    type: percent
    metric: jobs with a photo
    baseline: 17
    target: 35
    unit: ''%''
    owner: person 10
',8,11,1);
INSERT INTO "goals_commitment" VALUES(12,'2026-07-10','2026-07-10 08:16:00','---
northing: 1
objectives:
- id: quiet-nights
  title: Nobody is woken for what a machine can mend
  why: Two of five left the rota in a year, both because of the nights.
  evidence: Rota and pager log of twelve months.
  phase: team
  owner: person 12
  strategy: people-who-stay
  state: committed
  committed_on: 2026-07-10
  key_results:
  - id: alerts
    title: Night alerts a week
    metric: night alerts
    baseline: 26
    target: 8
    unit: alerts
    owner: person 13
  - id: drill
    title: The restore drill passes without the people who wrote it
    type: binary
    probability: 55
    owner: person 14
',12,12,1);
INSERT INTO "goals_commitment" VALUES(13,'2026-07-10','2026-07-10 08:20:00','---
northing: 1
objectives:
- id: demo-hours
  title: Sales gets its afternoons back
  why: Every trial asks for the same demonstration, one firm at a time.
  evidence: ''Calendars of the team: 22 hours a week each.''
  owner: person 19
  strategy: worth-it-in-the-first-week
  state: committed
  committed_on: 2026-07-10
  key_results:
  - id: hours
    title: Hours in demonstrations per person and week
    metric: demonstration hours
    baseline: 22
    target: 12
    unit: hours
    owner: person 20
  - id: wins
    title: Trials that become customers
    type: percent
    metric: trial win rate
    baseline: 24
    target: 28
    unit: ''%''
    kind: committed
    owner: person 19
',19,13,1);
INSERT INTO "goals_commitment" VALUES(14,'2026-07-10','2026-07-10 08:24:00','---
northing: 1
objectives:
- id: first-week
  title: New firms plan their first full week with us
  why: Firms with a full week in the first month stay four times as often.
  evidence: All 163 firms that started last year.
  phase: growth
  stage: activation
  owner: person 22
  parent: Q2 2026–27/plans-hold
  strategy: worth-it-in-the-first-week
  state: committed
  committed_on: 2026-07-10
  key_results:
  - id: days
    title: Days from contract to the first full week
    metric: days to the first full week
    baseline: 24
    target: 12
    unit: days
    owner: person 23
  - id: share
    title: New firms with a full week within a month
    type: percent
    metric: full week within a month
    baseline: 35
    target: 60
    unit: ''%''
    owner: person 22
',22,14,1);
INSERT INTO "goals_commitment" VALUES(15,'2026-07-10','2026-07-10 08:28:00','---
northing: 1
objectives:
- id: backlog
  title: Nobody waits a week for an answer
  why: Old cases are one sentence in every second exit talk.
  evidence: Exit talks of last year.
  owner: person 24
  strategy: people-who-stay
  state: committed
  committed_on: 2026-07-10
  key_results:
  - id: old
    title: Open cases older than a week
    metric: cases older than a week
    baseline: 140
    target: 40
    unit: cases
    owner: person 25
',24,15,1);
INSERT INTO "goals_commitment" VALUES(16,'2026-10-09','2026-10-09 08:00:00','---
northing: 1
objectives:
- id: plans-hold
  title: Customers’ plans hold through the day
  why: Every plan that breaks before noon costs a firm one visit and us one call.
  evidence: ''Logs of 212 firms: four in ten plans were redone before noon.''
  owner: person 2
  parent: 2026–27/no-waiting
  continues: Q2 2026–27/plans-hold
  strategy: a-plan-that-holds
  state: committed
  committed_on: 2026-10-09
  key_results:
  - id: what-product-does-shows-in-the-plans
    title: What Product does shows in the plans
    owner: person 4
    rolled_up: true
  - id: nrr
    title: Net revenue retention
    type: percent
    metric: net revenue retention
    baseline: 104
    target: 108
    unit: ''%''
    pace: late-loaded
    owner: person 2
  - id: arr
    title: Recurring revenue from firms with fewer than 20 technicians
    type: currency
    metric: recurring revenue, small firms
    baseline: 3100000
    target: 3400000
    unit: EUR
    owner: person 16
',2,16,1);
INSERT INTO "goals_commitment" VALUES(17,'2026-10-09','2026-10-09 08:04:00','---
northing: 1
objectives:
- id: same-picture
  title: Planners and technicians work from the same picture
  why: They ring each other eleven times a day to ask what the screen should have told them.
  evidence: Call logs of five firms and 23 interviews.
  owner: person 4
  parent: Q3 2026–27/plans-hold#what-product-does-shows-in-the-plans
  continues: Q2 2026–27/same-picture
  strategy: a-plan-that-holds
  state: committed
  committed_on: 2026-10-09
  key_results:
  - id: promised
    title: Visits that start within the promised hour
    type: percent
    metric: visits within the promised hour
    baseline: 71
    target: 82
    unit: ''%''
    owner: person 4
  - id: changes
    title: Changes to the plan after nine, per planner and day
    metric: changes after nine
    baseline: 14
    target: 8
    unit: changes
    owner: person 4
  - id: the-board-and-the-app-make-it-happen
    title: The board and the app make it happen
    owner: person 4
    rolled_up: true
',4,17,1);
INSERT INTO "goals_commitment" VALUES(18,'2026-10-09','2026-10-09 08:08:00','---
northing: 1
objectives:
- id: morning-plan
  title: Planners finish the day’s plan before the first van rolls
  why: A plan that is sent after half past seven is changed twice as often. The time fell last quarter; now the plan has to stay.
  evidence: Diaries of 19 planners, and time stamps of 60,000 plans.
  phase: growth
  stage: retention
  owner: person 1
  contributors:
  - Platform
  parent: Q3 2026–27/same-picture#the-board-and-the-app-make-it-happen
  continues: Q2 2026–27/morning-plan
  strategy: a-plan-that-holds
  product: planning-board
  state: committed
  committed_on: 2026-10-09
  key_results:
  - id: minutes
    title: Median time from opening the board to the sent plan
    metric: minutes to the sent plan
    baseline: 46
    target: 20
    unit: min
    owner: person 6
  - id: replans
    title: Plans that are redone before noon
    type: percent
    metric: plans redone before noon
    baseline: 38
    target: 20
    unit: ''%''
    owner: person 1
  - id: how-many-planners-still-keep-a
    title: How many planners still keep a whiteboard beside the screen?
    type: baseline
    metric: planners with a whiteboard
    unit: of 60
    owner: person 5
  - id: undo-per-planner-and-day
    title: Undo per planner and day
    metric: undo per planner
    baseline: 9
    target: 3
    unit: times
    owner: person 7
  guardrails:
  - metric: Support cases about lost changes, per 1,000 plans
    at_most: 3
    current: 2.1
    owner: person 7
  initiatives:
  - title: Suggest the order of visits, respecting lunch and parts
    hypothesis: Planners begin with a sorted list instead of an empty day. They lose the first ten minutes.
    serves: minutes
    expected: Eight minutes less
    rice:
      reach: 5200
      impact: 2
      confidence: 70
      effort: 9
    state: shipped
    observed: Six minutes less in the first 40 firms
  - title: Load the map before the lists
    hypothesis: Half of the wait is the map. Whoever sees it can begin.
    serves: minutes
    expected: Three minutes less
    rice:
      reach: 5200
      impact: 1
      confidence: 80
      effort: 2
    state: running
  - title: Ask for the reason when a plan is redone
    hypothesis: One touch on one of four reasons tells us what to mend first.
    serves: replans
    expected: Know the reason for eight in ten
    rice:
      reach: 1900
      impact: 1
      confidence: 60
      effort: 1
    state: planned
',1,18,1);
INSERT INTO "goals_commitment" VALUES(19,'2026-10-09','2026-10-09 08:12:00','---
northing: 1
objectives:
- id: first-job
  title: A new technician closes the first job alone on the first day
  why: Whoever needs a colleague on the first day asks the office for two more weeks.
  evidence: 24 ride-alongs; firms lose 3.5 hours for each new technician.
  phase: growth
  stage: activation
  owner: person 8
  parent: Q3 2026–27/same-picture#the-board-and-the-app-make-it-happen
  strategy: worth-it-in-the-first-week
  product: crew-app
  state: committed
  committed_on: 2026-10-09
  key_results:
  - id: alone
    title: New technicians who close their first job without help
    type: percent
    metric: first job without help
    baseline: 44
    target: 65
    unit: ''%''
    owner: person 8
  - id: offline
    title: ''The app passes the lift-shaft test: a full job without a signal''
    type: binary
    probability: 60
    owner: person 9
  - id: pilots
    title: Three pilot firms run their newcomers on it
    type: milestones
    milestones:
    - title: First firm signed
    - title: First newcomer of each firm started
      weight: 2
    - title: Four weeks without a paper form
      weight: 3
    - title: All three say they will keep it
      weight: 2
    pace:
    - on: 2026-10-27
      share: 0.12
    - on: 2026-11-24
      share: 0.4
    - on: 2026-12-26
      share: 0.75
    - on: 2027-01-05
      share: 1
    owner: person 11
  - id: labels
    title: Words that newcomers did not understand are gone
    type: tasks
    tasks:
    - title: Rename “closure code”
    - title: Say “parts” and not “items”
    - title: Explain “billable”
    - title: Shorten the safety text
    - title: Show the address first
    - title: Name the office, not “backend”
    - title: One word for “visit” and “job”
    - title: Tell what happens after “send”
    - title: Polish the Polish
    kind: committed
    owner: person 11
  guardrails:
  - metric: Crashes per 1,000 sessions
    at_most: 4
    current: 3.2
    owner: person 10
  initiatives:
  - title: The first job in four steps
    hypothesis: Newcomers stop at the ninth field. With four steps most will finish.
    serves: alone
    expected: Ten points more
    rice:
      reach: 900
      impact: 2
      confidence: 60
      effort: 6
    state: shipped
    observed: Five points, then a standstill on Android
  - title: A practice job that can be broken without harm
    hypothesis: Whoever has closed one in the training closes the real one.
    serves: alone
    expected: Five points more
    rice:
      reach: 900
      impact: 1
      confidence: 40
      effort: 3
',8,19,1);
INSERT INTO "goals_commitment" VALUES(20,'2026-10-09','2026-10-09 08:16:00','---
northing: 1
objectives:
- id: leo
  title: Others can mend the sync without Leo
  why: Every change to the order of changes ends at Leo’s desk, also in his holidays.
  evidence: Whom the last 40 questions about sync went to.
  phase: team
  owner: person 9
  parent: Q3 2026–27/first-job
  strategy: people-who-stay
  state: committed
  committed_on: 2026-10-09
  key_results:
  - id: others
    title: Questions about sync that somebody else answers, in a week
    metric: answered by others
    baseline: 3
    target: 12
    unit: questions
    owner: person 9
',8,20,1);
INSERT INTO "goals_commitment" VALUES(21,'2026-10-09','2026-10-09 08:20:00','---
northing: 1
objectives:
- id: always-there
  title: No van ever waits for our servers
  why: Ten minutes at seven in the morning hit more people than a whole night.
  evidence: Log of last year’s three outages, and what customers wrote.
  phase: build
  owner: person 12
  parent: Q3 2026–27/same-picture
  supports:
  - Q3 2026–27/morning-plan
  - Q3 2026–27/first-job
  strategy: a-plan-that-holds
  state: committed
  committed_on: 2026-10-09
  key_results:
  - id: hours
    title: Answers that arrive in time between six and eighteen o’clock
    type: range
    metric: answers in time, working hours
    unit: ''%''
    bounds:
      at_least: 99.9
      at_most: 100
      share: 0.95
    kind: committed
    owner: person 12
  - id: restore
    title: Minutes until one firm’s data are back after a mistake
    metric: minutes to restore a firm
    baseline: 190
    target: 60
    unit: min
    owner: person 14
  - id: alerts
    title: Night alerts a week
    metric: night alerts
    baseline: 11
    target: 4
    unit: alerts
    owner: person 13
',12,21,1);
INSERT INTO "goals_commitment" VALUES(22,'2026-10-09','2026-10-09 08:24:00','---
northing: 1
objectives:
- id: word-of-mouth
  title: Owners of small firms hear about us from each other
  why: A colleague’s word brings trials that stay; advertisements bring visitors.
  evidence: Where 410 trials came from, and which of them still pay.
  owner: person 16
  parent: Q3 2026–27/plans-hold
  strategy: worth-it-in-the-first-week
  state: committed
  committed_on: 2026-10-09
',16,22,1);
INSERT INTO "goals_commitment" VALUES(23,'2026-10-09','2026-10-09 08:28:00','---
northing: 1
objectives:
- id: owners-talk
  title: Owners tell the next owner
  why: Half of our best customers came by a colleague, and we never asked anybody to.
  evidence: 17 interviews at two trade fairs.
  phase: growth
  stage: referral
  owner: person 17
  parent: Q3 2026–27/word-of-mouth
  strategy: worth-it-in-the-first-week
  state: committed
  committed_on: 2026-10-09
  key_results:
  - id: tips
    title: Trials that begin with a colleague’s tip
    type: percent
    metric: trials by tip
    baseline: 18
    target: 30
    unit: ''%''
    owner: person 17
  - id: trials
    title: New trials from firms with three technicians or more
    metric: trials, three or more
    baseline: 0
    target: 240
    unit: trials
    owner: person 17
  - id: articles
    title: Publish 12 articles in trade magazines
    metric: articles published
    baseline: 0
    target: 12
    unit: articles
    owner: person 18
  guardrails:
  - metric: Trials that nobody in the firm opens twice, per cent
    at_most: 35
    current: 28
    owner: person 18
  initiatives:
  - title: A card to hand on, in the parcel with the first invoice
    hypothesis: Owners like to help a colleague when they have something in hand.
    serves: tips
    expected: Four points more
    rice:
      reach: 480
      impact: 2
      confidence: 50
      effort: 2
    state: running
',17,23,1);
INSERT INTO "goals_commitment" VALUES(24,'2026-10-09','2026-10-09 08:32:00','---
northing: 1
objectives:
- id: small-firms
  title: Small firms buy without a visit from us
  why: A visit costs more than a five-van firm pays in its first year.
  evidence: Cost of sale by size of firm, last four quarters.
  phase: growth
  stage: revenue
  owner: person 19
  parent: Q3 2026–27/word-of-mouth
  strategy: worth-it-in-the-first-week
  state: committed
  committed_on: 2026-10-09
  key_results:
  - id: revenue
    title: New yearly revenue from firms that nobody visited
    type: currency
    metric: new revenue without a visit
    baseline: 0
    target: 180000
    unit: EUR
    owner: person 19
  - id: days
    title: Days from trial to contract
    metric: days from trial to contract
    baseline: 41
    target: 21
    unit: days
    owner: person 20
',19,24,1);
INSERT INTO "goals_commitment" VALUES(25,'2026-10-09','2026-10-09 08:36:00','---
northing: 1
objectives:
- id: bad-week
  title: Firms that had a bad week stay with us
  why: Most who leave decide within ten days after a week that went wrong.
  evidence: Dates of 61 exits against the plans of the weeks before.
  phase: growth
  stage: retention
  owner: person 21
  parent: Q3 2026–27/plans-hold
  supports:
  - Q3 2026–27/morning-plan#replans
  strategy: a-plan-that-holds
  state: committed
  committed_on: 2026-10-09
  key_results:
  - id: churn
    title: Firms that leave, per month
    type: percent
    metric: monthly churn
    baseline: 2.4
    target: 1.6
    unit: ''%''
    owner: person 21
  - id: back
    title: Firms in a bad week that plan a full week again within a month
    team: Onboarding
    type: percent
    metric: back within a month
    baseline: 22
    target: 45
    unit: ''%''
    owner: person 22
',21,25,1);
INSERT INTO "goals_commitment" VALUES(26,'2026-10-09','2026-10-09 08:40:00','---
northing: 1
objectives:
- id: first-week
  title: New firms plan their first full week with us
  why: Firms with a full week in the first month stay four times as often.
  evidence: All 163 firms that started last year.
  phase: growth
  stage: activation
  owner: person 22
  parent: Q3 2026–27/plans-hold
  continues: Q2 2026–27/first-week
  strategy: worth-it-in-the-first-week
  state: committed
  committed_on: 2026-10-09
  key_results:
  - id: days
    title: Days from contract to the first full week
    metric: days to the first full week
    baseline: 19
    target: 9
    unit: days
    owner: person 23
  - id: share
    title: New firms with a full week within a month
    type: percent
    metric: full week within a month
    baseline: 48
    target: 75
    unit: ''%''
    owner: person 22
',22,26,1);
INSERT INTO "goals_commitment" VALUES(27,'2026-10-09','2026-10-09 08:44:00','---
northing: 1
objectives:
- id: better-support
  title: Become better at support
  why: Support matters.
  owner: person 24
  state: committed
  committed_on: 2026-10-09
  key_results:
  - id: faster
    title: Try to answer faster if possible
    metric: hours to the first answer
    baseline: 9
    target: 4
    unit: h
    owner: person 25
  - id: trainings
    title: Hold 6 product trainings for the team
    metric: trainings held
    baseline: 0
    target: 6
    unit: trainings
    owner: person 26
',24,27,1);
INSERT INTO "goals_commitment" VALUES(28,'2026-10-09','2026-10-09 08:48:00','---
northing: 1
objectives:
- id: at-home
  title: New colleagues feel at home by their third month
  why: Three of last year’s eleven newcomers left within eight months.
  evidence: Exit talks with all three, and the newcomers’ survey.
  phase: team
  owner: person 27
  strategy: people-who-stay
  state: committed
  committed_on: 2026-10-09
  key_results:
  - id: survey
    title: Newcomers who say they know whom to ask
    type: percent
    metric: know whom to ask
    baseline: 62
    target: 80
    unit: ''%''
    pace: late-loaded
    owner: person 28
  - id: real-work
    title: Newcomers with something of theirs in customers’ hands within 30 days
    type: percent
    metric: first work in 30 days
    baseline: 70
    target: 100
    unit: ''%''
    kind: committed
    owner: person 27
',27,28,1);
INSERT INTO "goals_commitment" VALUES(29,'2026-10-09','2026-10-09 08:52:00','---
northing: 1
objectives:
- id: fair-pay
  title: Everybody understands how pay is set here
  why: Two offers were refused because nobody could explain the difference.
  evidence: Talks with twelve people, kept by Thea.
  phase: team
  owner: person 27
  parent: Q3 2026–27/plans-hold
  strategy: people-who-stay
  state: committed
  committed_on: 2026-10-09
  visibility:
    restricted:
    - person 2
    - person 27
    - person 1
  key_results:
  - id: bands
    title: The pay bands are agreed and explained
    type: milestones
    milestones:
    - title: Roles described
    - title: Bands compared with the market
    - title: Talks with everybody outside a band
      weight: 2
    - title: Published inside
    owner: person 27
  - id: understand
    title: People who can say why they earn what they earn
    type: percent
    metric: understand own pay
    baseline: 34
    target: 70
    unit: ''%''
    owner: person 27
',27,29,1);
INSERT INTO "goals_commitment" VALUES(30,'2026-10-09','2026-10-09 08:56:00','---
northing: 1
objectives:
- id: partners
  title: Wholesalers of heating parts recommend us
  why: Every firm visits its wholesaler twice a week.
  evidence: Talks with two wholesalers.
  phase: discovery
  owner: person 20
  parent: Q3 2026–27/word-of-mouth
  strategy: worth-it-in-the-first-week
  state: committed
  committed_on: 2026-10-09
  key_results:
  - id: branches
    title: Branches that show us at the counter
    metric: branches
    baseline: 0
    target: 40
    unit: branches
    owner: person 20
',19,30,1);
CREATE TABLE "goals_contribution" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "position" smallint unsigned NOT NULL CHECK ("position" >= 0), "team_id" bigint NOT NULL REFERENCES "people_team" ("id") DEFERRABLE INITIALLY DEFERRED, "workspace_id" bigint NOT NULL REFERENCES "people_workspace" ("id") DEFERRABLE INITIALLY DEFERRED, "objective_id" bigint NOT NULL REFERENCES "goals_objective" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "contributes_once" UNIQUE ("objective_id", "team_id"));
INSERT INTO "goals_contribution" VALUES(3,0,6,1,18);
INSERT INTO "goals_contribution" VALUES(4,0,6,1,19);
CREATE TABLE "goals_correction" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "on" date NOT NULL, "value" decimal NULL, "confidence" decimal NULL, "note" text NOT NULL, "reason" text NOT NULL, "corrected_at" datetime NOT NULL, "by_id" bigint NULL REFERENCES "people_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "check_in_id" bigint NOT NULL REFERENCES "goals_checkin" ("id") DEFERRABLE INITIALLY DEFERRED, "workspace_id" bigint NOT NULL REFERENCES "people_workspace" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "goals_cycle" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(80) NOT NULL, "starts_on" date NOT NULL, "ends_on" date NOT NULL, "state" varchar(12) NOT NULL, "is_imported" bool NOT NULL, "language" varchar(16) NOT NULL, "source" varchar(500) NOT NULL, "workspace_id" bigint NOT NULL REFERENCES "people_workspace" ("id") DEFERRABLE INITIALLY DEFERRED, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "parent_id" bigint NULL REFERENCES "goals_cycle" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_cycle_a_name" UNIQUE ("workspace_id", "name"), CONSTRAINT "cycle_not_backwards" CHECK ("starts_on" <= ("ends_on")), CONSTRAINT "cycle_state_known" CHECK ("state" IN ('planning', 'active', 'reviewing', 'closed')), CONSTRAINT "cycle_not_own_parent" CHECK (NOT ("parent_id" = ("id") AND "parent_id" IS NOT NULL)));
INSERT INTO "goals_cycle" VALUES(1,'2026–27','2026-04-08','2027-04-06','active',0,'','',1,2,NULL);
INSERT INTO "goals_cycle" VALUES(2,'Q1 2026–27','2026-04-08','2026-07-07','closed',0,'','',1,4,1);
INSERT INTO "goals_cycle" VALUES(3,'Q2 2026–27','2026-07-08','2026-10-06','closed',0,'','',1,4,1);
INSERT INTO "goals_cycle" VALUES(4,'Q3 2026–27','2026-10-07','2027-01-05','active',0,'','',1,2,1);
INSERT INTO "goals_cycle" VALUES(5,'Q4 2026–27','2027-01-06','2027-04-06','planning',0,'','',1,1,1);
CREATE TABLE "goals_cycleclosing" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "on" date NOT NULL, "closed_at" datetime NOT NULL, "text" text NOT NULL, "by_id" bigint NULL REFERENCES "people_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "cycle_id" bigint NOT NULL REFERENCES "goals_cycle" ("id") DEFERRABLE INITIALLY DEFERRED, "workspace_id" bigint NOT NULL REFERENCES "people_workspace" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "goals_cycleclosing" VALUES(1,'2026-07-09','2026-07-09 08:00:00','---
northing: 1
workspace: Brackenlow Dispatch
cycle:
  name: Q1 2026–27
  starts_on: 2026-04-08
  ends_on: 2026-07-07
  parent: 2026–27
  state: closed
vision: Nobody waits at home for a technician who does not come.
strategies:
- id: worth-it-in-the-first-week
  title: Worth it in the first week
  statement: Small service firms decide within days. Whatever does not pay back in the first week comes later.
- id: a-plan-that-holds
  title: A plan that holds
  statement: We win on plans that survive the morning, not on the number of features.
- id: people-who-stay
  title: People who stay
  statement: Those who know our customers are worth more than any roadmap.
products:
- id: planning-board
  name: Planning Board
  phase: mature
  stages:
  - retention
- id: crew-app
  name: Crew App
  phase: growth
  stages:
  - activation
- id: parts-forecast
  name: Parts Forecast
  phase: discovery
teams:
- name: Brackenlow
  level: company
  objectives:
  - id: footing
    title: Customers come back to us for more
    why: Nine firms left last year before their second invoice.
    evidence: Exit talks with all nine.
    owner: person 2
    parent: 2026–27/no-waiting
    strategy: a-plan-that-holds
    state: closed
    committed_on: 2026-04-06
    decision: change
    decision_reason: ''Worth a second quarter, but the words were too wide: the plan itself has to hold.''
    key_results:
    - id: nrr
      title: Net revenue retention
      type: percent
      metric: net revenue retention
      baseline: 99
      target: 103
      unit: ''%''
      pace: late-loaded
      owner: person 2
      check_ins:
      - on: 2026-04-29
        value: 99
        confidence: 60
        by: person 2
      - on: 2026-05-20
        value: 100
        confidence: 50
        note: Where it was last year, plus two renewals.
        by: person 2
      - on: 2026-06-10
        value: 101.5
        confidence: 60
        by: person 2
      - on: 2026-07-01
        value: 102
        confidence: 70
        note: Three renewals landed in the last week.
        by: person 2
    - id: daily
      title: Firms that plan with us on every working day
      metric: firms that plan daily
      baseline: 260
      target: 420
      unit: firms
      owner: person 2
      check_ins:
      - on: 2026-04-29
        value: 280
        confidence: 60
        by: person 2
      - on: 2026-05-20
        value: 310
        confidence: 60
        by: person 2
      - on: 2026-06-10
        value: 345
        confidence: 65
        note: Firms in their quiet season have time to learn; the others wait.
        by: person 2
      - on: 2026-07-01
        value: 370
        confidence: 65
        by: person 2
- name: Planning Board
  parent: Product
  level: team
  function: product
  objectives:
  - id: trusted-board
    title: Planners trust what the board shows
    why: A planner who has been wrong once rings the technician every time.
    evidence: Two days beside planners in six firms.
    phase: build
    owner: person 1
    parent: footing
    strategy: a-plan-that-holds
    product: planning-board
    state: closed
    committed_on: 2026-04-06
    decision: change
    decision_reason: They trust it now. What costs them the morning is making the plan, so we turn to that.
    key_results:
    - id: wrong
      title: Visits shown in the wrong place per 1,000
      metric: misplaced visits per 1,000
      baseline: 23
      target: 8
      unit: visits
      owner: person 6
      check_ins:
      - on: 2026-04-30
        value: 20
        confidence: 60
        by: person 6
      - on: 2026-05-21
        value: 15
        confidence: 70
        note: The double bookings came from two time zones in one firm. Fixed.
        by: person 6
      - on: 2026-06-11
        value: 11
        confidence: 80
        by: person 6
      - on: 2026-07-02
        value: 9
        confidence: 85
        note: Under ten for the first time.
        by: person 6
    - id: first
      title: Planners who open the board before anything else
      type: percent
      metric: board-first mornings
      baseline: 55
      target: 75
      unit: ''%''
      owner: person 5
      check_ins:
      - on: 2026-04-30
        value: 58
        confidence: 60
        by: person 5
      - on: 2026-05-21
        value: 63
        confidence: 60
        by: person 5
      - on: 2026-06-11
        value: 67
        confidence: 70
        note: Asked again in eleven firms, the same question as before.
        by: person 5
      - on: 2026-07-02
        value: 70
        confidence: 70
        by: person 5
- name: Crew App
  parent: Product
  level: team
  function: product
  objectives:
  - id: paper
    title: Technicians leave the paper at home
    why: Paper reports reach the office two days late, and invoices with them.
    evidence: Invoice dates of 30 firms, and a box of forms that one of them sent us.
    phase: growth
    stage: activation
    owner: person 8
    parent: footing
    strategy: worth-it-in-the-first-week
    product: crew-app
    state: closed
    committed_on: 2026-04-06
    decision: let-go
    decision_reason: They keep paper because customers want to sign it. The signature is the question, not the form.
    key_results:
    - id: reported
      title: Jobs that are reported in the app
      type: percent
      metric: jobs reported in the app
      baseline: 31
      target: 70
      unit: ''%''
      owner: person 8
      check_ins:
      - on: 2026-04-29
        value: 33
        confidence: 70
        by: person 8
      - on: 2026-05-20
        value: 38
        confidence: 55
        note: Only the young crews changed. Older crews say the form is longer than the paper.
        by: person 8
      - on: 2026-06-10
        value: 41
        confidence: 30
        by: person 8
      - on: 2026-07-01
        value: 44
        confidence: 15
        note: We moved a third of the way. The last interviews explain why.
        by: person 8
    - id: photos
      title: Jobs with a photo of the finished work
      type: percent
      metric: jobs with a photo
      baseline: 12
      target: 30
      unit: ''%''
      owner: person 10
      check_ins:
      - on: 2026-04-29
        value: 13
        confidence: 60
        by: person 10
      - on: 2026-05-20
        value: 15
        confidence: 50
        by: person 10
      - on: 2026-06-10
        value: 16
        confidence: 35
        note: ''Cellars without a signal: the photo is lost and nobody takes a second one.''
        by: person 10
      - on: 2026-07-01
        value: 17
        confidence: 20
        by: person 10
- name: Platform
  parent: Product
  level: team
  function: engineering
  objectives:
  - id: new-home
    title: Our servers have moved before the old lease ends
    why: The hall closes with the quarter, and a late move would hit the busiest week.
    evidence: Letter of the landlord.
    phase: build
    owner: person 12
    strategy: a-plan-that-holds
    state: closed
    committed_on: 2026-04-06
    decision: let-go
    decision_reason: Done, and nobody noticed. Nothing to carry on.
    key_results:
    - id: move
      title: The move, step by step
      type: milestones
      milestones:
      - title: Copy runs in the new hall
        weight: 2
        done: true
      - title: One firm lives there for two weeks
        weight: 2
        done: true
      - title: All firms moved
        weight: 4
        done: true
      - title: Old hall wiped and handed back
        done: true
      kind: committed
      owner: person 13
      check_ins:
      - on: 2026-04-28
        value: 2
        confidence: 70
        by: person 13
      - on: 2026-05-19
        value: 4
        confidence: 75
        note: ''The first firm did not notice. We did: backups ran at noon.''
        by: person 14
      - on: 2026-06-09
        value: 8
        confidence: 90
        by: person 13
      - on: 2026-06-30
        value: 9
        confidence: 100
        note: Keys handed over.
        by: person 14
- name: Onboarding
  parent: Customers
  level: team
  function: customer success
  objectives:
  - id: guided-start
    title: New firms reach a working plan without us in the room
    why: Our three guides can start four firms a week; eleven sign up.
    evidence: Calendar of the guides, first half of last year.
    phase: launch
    owner: person 22
    parent: footing
    strategy: worth-it-in-the-first-week
    state: closed
    committed_on: 2026-04-06
    decision: change
    decision_reason: ''Guiding works. Days alone are too narrow: next time we count firms that plan a whole week.''
    key_results:
    - id: days
      title: Days from contract to the first sent plan
      metric: days to the first plan
      baseline: 34
      target: 20
      unit: days
      owner: person 23
      check_ins:
      - on: 2026-04-28
        value: 31
        confidence: 50
        by: person 23
      - on: 2026-05-19
        value: 28
        confidence: 60
        note: The import of customer lists cost five of the days. It is now one click for two of the common programs.
        by: person 23
      - on: 2026-06-09
        value: 25
        confidence: 65
        by: person 23
      - on: 2026-06-30
        value: 24
        confidence: 65
        note: Median over 37 firms.
        by: person 23
- name: Marketing
  parent: Market
  level: team
  function: marketing
  objectives:
  - id: voice
    title: Be more visible
    why: Few owners know our name.
    owner: person 17
    state: closed
    committed_on: 2026-04-06
    decision: let-go
    decision_reason: Readers came, owners did not. Pages read say nothing about firms that try.
    key_results:
    - id: views
      title: Pages read on our site
      metric: pages read
      baseline: 18000
      target: 40000
      unit: pages
      owner: person 18
      check_ins:
      - on: 2026-04-29
        value: 19000
        confidence: 60
        by: person 18
      - on: 2026-05-20
        value: 22000
        confidence: 60
        note: The article about rush hours went round; most readers were private persons.
        by: person 18
      - on: 2026-06-10
        value: 24000
        confidence: 40
        by: person 18
      - on: 2026-07-01
        value: 25500
        confidence: 20
        note: Growing, but no more trials than before.
        by: person 18
',2,2,1);
INSERT INTO "goals_cycleclosing" VALUES(2,'2026-10-08','2026-10-08 08:00:00','---
northing: 1
workspace: Brackenlow Dispatch
cycle:
  name: Q2 2026–27
  starts_on: 2026-07-08
  ends_on: 2026-10-06
  parent: 2026–27
  state: closed
vision: Nobody waits at home for a technician who does not come.
strategies:
- id: worth-it-in-the-first-week
  title: Worth it in the first week
  statement: Small service firms decide within days. Whatever does not pay back in the first week comes later.
- id: a-plan-that-holds
  title: A plan that holds
  statement: We win on plans that survive the morning, not on the number of features.
- id: people-who-stay
  title: People who stay
  statement: Those who know our customers are worth more than any roadmap.
products:
- id: planning-board
  name: Planning Board
  phase: mature
  stages:
  - retention
- id: crew-app
  name: Crew App
  phase: growth
  stages:
  - activation
- id: parts-forecast
  name: Parts Forecast
  phase: discovery
teams:
- name: Brackenlow
  level: company
  objectives:
  - id: plans-hold
    title: Customers’ plans hold through the day
    why: Every plan that breaks before noon costs a firm one visit and us one call.
    evidence: ''Logs of 212 firms: four in ten plans were redone before noon.''
    owner: person 2
    parent: 2026–27/no-waiting
    strategy: a-plan-that-holds
    state: closed
    committed_on: 2026-07-10
    decision: keep
    decision_reason: The numbers moved with the quality of the plan, as we hoped. More of the same, with higher bars.
    key_results:
    - id: nrr
      title: Net revenue retention
      type: percent
      metric: net revenue retention
      baseline: 102
      target: 106
      unit: ''%''
      pace: late-loaded
      owner: person 2
      check_ins:
      - on: 2026-07-29
        value: 102.4
        confidence: 60
        by: person 2
      - on: 2026-08-19
        value: 103
        confidence: 55
        note: One large firm cut seats after a merger.
        by: person 2
      - on: 2026-09-09
        value: 103.6
        confidence: 60
        by: person 2
      - on: 2026-09-30
        value: 104
        confidence: 60
        note: The cut is made good by eleven small firms.
        by: person 2
    - id: arr
      title: Recurring revenue from firms with fewer than 20 technicians
      type: currency
      metric: recurring revenue, small firms
      baseline: 2800000
      target: 3100000
      unit: EUR
      owner: person 16
      check_ins:
      - on: 2026-07-29
        value: 2850000
        confidence: 60
        by: person 16
      - on: 2026-08-19
        value: 2950000
        confidence: 70
        by: person 16
      - on: 2026-09-09
        value: 3020000
        confidence: 75
        note: Two contracts that had been cancelled came back.
        by: person 16
      - on: 2026-09-30
        value: 3100000
        confidence: 85
        note: Reached on the last day but three.
        by: person 16
- name: Product
  parent: Brackenlow
  level: division
  objectives:
  - id: same-picture
    title: Planners and technicians work from the same picture
    why: They ring each other eleven times a day to ask what the screen should have told them.
    evidence: Call logs of five firms and 23 interviews.
    owner: person 4
    parent: plans-hold
    strategy: a-plan-that-holds
    state: closed
    committed_on: 2026-07-10
    decision: keep
    decision_reason: Halfway there, and the calls fall where the picture is the same. We go on.
    key_results:
    - id: promised
      title: Visits that start within the promised hour
      type: percent
      metric: visits within the promised hour
      baseline: 64
      target: 74
      unit: ''%''
      owner: person 4
      check_ins:
      - on: 2026-07-29
        value: 66
        confidence: 60
        by: person 4
      - on: 2026-08-19
        value: 68
        confidence: 65
        note: Firms with traffic data gain most.
        by: person 4
      - on: 2026-09-09
        value: 70
        confidence: 65
        by: person 4
      - on: 2026-09-30
        value: 71
        confidence: 60
        by: person 4
    - id: changes
      title: Changes to the plan after nine, per planner and day
      metric: changes after nine
      baseline: 19
      target: 12
      unit: changes
      owner: person 4
      check_ins:
      - on: 2026-07-29
        value: 18
        confidence: 60
        by: person 4
      - on: 2026-08-19
        value: 17
        confidence: 60
        by: person 4
      - on: 2026-09-09
        value: 15
        confidence: 65
        note: Fewer changes on Mondays; Fridays stay wild.
        by: person 4
      - on: 2026-09-30
        value: 14
        confidence: 65
        by: person 4
- name: Planning Board
  parent: Product
  level: team
  function: product
  objectives:
  - id: morning-plan
    title: Planners finish the day’s plan before the first van rolls
    why: A plan that is sent after half past seven is changed twice as often.
    evidence: Diaries of 19 planners, and time stamps of 60,000 plans.
    phase: growth
    stage: retention
    owner: person 1
    parent: same-picture
    strategy: a-plan-that-holds
    product: planning-board
    state: closed
    committed_on: 2026-07-10
    decision: keep
    decision_reason: The time came down by a third and planners say so unasked. Now it must also stay.
    key_results:
    - id: minutes
      title: Median time from opening the board to the sent plan
      metric: minutes to the sent plan
      baseline: 71
      target: 45
      unit: min
      owner: person 6
      check_ins:
      - on: 2026-07-30
        value: 66
        confidence: 60
        note: Copying yesterday’s plan saves more than all our suggestions.
        by: person 6
      - on: 2026-08-20
        value: 58
        confidence: 70
        by: person 1
      - on: 2026-09-10
        value: 51
        confidence: 80
        note: The new sorting is with everybody since Tuesday.
        by: person 6
      - on: 2026-10-01
        value: 46
        confidence: 90
        note: Almost there. The long tail is firms with more than 30 vans.
        by: person 1
    - id: replans
      title: Plans that are redone before noon
      type: percent
      metric: plans redone before noon
      baseline: 44
      target: 30
      unit: ''%''
      owner: person 1
      check_ins:
      - on: 2026-07-30
        value: 43
        confidence: 60
        by: person 1
      - on: 2026-08-20
        value: 41
        confidence: 55
        note: ''Half of the redone plans have one reason: somebody is ill, and nobody knew at six.''
        by: person 7
      - on: 2026-09-10
        value: 40
        confidence: 50
        by: person 1
      - on: 2026-10-01
        value: 38
        confidence: 40
        note: Better, not good.
        by: person 7
- name: Crew App
  parent: Product
  level: team
  function: product
  objectives:
  - id: signature
    title: Customers sign off the job at the door
    why: A signed job is invoiced the same day; an unsigned one after nine.
    evidence: Interviews about paper in the quarter before.
    phase: growth
    stage: activation
    owner: person 8
    parent: same-picture
    strategy: worth-it-in-the-first-week
    product: crew-app
    state: closed
    committed_on: 2026-07-10
    decision: change
    decision_reason: They sign when a new technician shows them. We should begin with the first day, not with the door.
    key_results:
    - id: signed
      title: Jobs signed by the customer on the phone
      type: percent
      metric: jobs signed at the door
      baseline: 40
      target: 70
      unit: ''%''
      owner: person 8
      check_ins:
      - on: 2026-07-29
        value: 41
        confidence: 60
        by: person 8
      - on: 2026-08-19
        value: 44
        confidence: 50
        note: Gloves. People do not want to touch the screen in the cold store.
        by: person 11
      - on: 2026-09-09
        value: 45
        confidence: 30
        by: person 8
      - on: 2026-09-30
        value: 46
        confidence: 15
        note: Stuck. Those who sign do so because the technician turns the phone round.
        by: person 11
      amendments:
      - on: 2026-08-24
        field: target
        from: ''80''
        to: ''70''
        reason: Landlords sign by the month and not by the job. Without them 70 is as hard as 80 was.
        by: person 8
    - id: days
      title: Days from the finished job to the invoice
      metric: days to the invoice
      baseline: 9
      target: 4
      unit: days
      owner: person 10
      check_ins:
      - on: 2026-07-29
        value: 9
        confidence: 55
        by: person 10
      - on: 2026-08-19
        value: 8.5
        confidence: 50
        by: person 10
      - on: 2026-09-09
        value: 8
        confidence: 45
        note: Moves on its own with the season; hard to read.
        by: person 10
      - on: 2026-09-30
        value: 8.2
        confidence: 30
        by: person 10
    - id: photo
      title: Jobs with a photo of the finished work
      type: percent
      metric: jobs with a photo
      baseline: 17
      target: 35
      unit: ''%''
      owner: person 10
      check_ins:
      - on: 2026-07-29
        value: 19
        confidence: 50
        note: The camera opens faster now.
        by: person 10
      amendments:
      - on: 2026-08-13
        field: dropped_on
        to: ''2026-08-13''
        reason: Two firms forbade photos in hospitals. The number would measure their rules, not our app.
        by: person 8
      dropped_on: 2026-08-13
- name: Platform
  parent: Product
  level: team
  function: engineering
  objectives:
  - id: quiet-nights
    title: Nobody is woken for what a machine can mend
    why: Two of five left the rota in a year, both because of the nights.
    evidence: Rota and pager log of twelve months.
    phase: team
    owner: person 12
    strategy: people-who-stay
    state: closed
    committed_on: 2026-07-10
    decision: change
    decision_reason: ''The nights are quiet. The days are what customers feel: next is the hour when vans are out.''
    key_results:
    - id: alerts
      title: Night alerts a week
      metric: night alerts
      baseline: 26
      target: 8
      unit: alerts
      owner: person 13
      check_ins:
      - on: 2026-07-28
        value: 22
        confidence: 60
        note: A third came from one disk warning that nobody ever acted on.
        by: person 13
      - on: 2026-08-18
        value: 17
        confidence: 70
        by: person 13
      - on: 2026-09-08
        value: 13
        confidence: 75
        note: First week without a call. Sunita slept.
        by: person 13
      - on: 2026-09-29
        value: 11
        confidence: 75
        by: person 13
    - id: drill
      title: The restore drill passes without the people who wrote it
      type: binary
      current: true
      probability: 55
      owner: person 14
      check_ins:
      - on: 2026-07-28
        value: 0
        confidence: 55
        by: person 14
      - on: 2026-08-18
        value: 0
        confidence: 40
        note: First try failed at the key. Written down now.
        by: person 14
      - on: 2026-09-08
        value: 0
        confidence: 75
        by: person 14
      - on: 2026-09-29
        value: 1
        confidence: 100
        note: Passed on Thursday, 48 minutes, with Tomasz at the keyboard.
        by: person 14
- name: Sales
  parent: Market
  level: team
  function: sales
  objectives:
  - id: demo-hours
    title: Sales gets its afternoons back
    why: Every trial asks for the same demonstration, one firm at a time.
    evidence: ''Calendars of the team: 22 hours a week each.''
    owner: person 19
    strategy: worth-it-in-the-first-week
    state: closed
    committed_on: 2026-07-10
    decision: let-go
    decision_reason: Fewer demonstrations made fewer contracts. Small firms have to be able to buy alone first.
    key_results:
    - id: hours
      title: Hours in demonstrations per person and week
      metric: demonstration hours
      baseline: 22
      target: 12
      unit: hours
      owner: person 20
      check_ins:
      - on: 2026-07-30
        value: 21
        confidence: 60
        by: person 20
      - on: 2026-08-20
        value: 20
        confidence: 45
        note: The recorded tour is watched, and then they ask for a demonstration.
        by: person 20
      - on: 2026-09-10
        value: 19
        confidence: 30
        by: person 20
      - on: 2026-10-01
        value: 19
        confidence: 15
        by: person 20
    - id: wins
      title: Trials that become customers
      type: percent
      metric: trial win rate
      baseline: 24
      target: 28
      unit: ''%''
      kind: committed
      owner: person 19
      check_ins:
      - on: 2026-07-30
        value: 25
        confidence: 80
        by: person 19
      - on: 2026-08-20
        value: 25.5
        confidence: 75
        by: person 19
      - on: 2026-09-10
        value: 26
        confidence: 60
        by: person 19
      - on: 2026-10-01
        value: 26.5
        confidence: 40
        note: Promised 28, ended at 26.5. The trials in the last month started too late to count.
        by: person 19
- name: Onboarding
  parent: Customers
  level: team
  function: customer success
  objectives:
  - id: first-week
    title: New firms plan their first full week with us
    why: Firms with a full week in the first month stay four times as often.
    evidence: All 163 firms that started last year.
    phase: growth
    stage: activation
    owner: person 22
    parent: plans-hold
    strategy: worth-it-in-the-first-week
    state: closed
    committed_on: 2026-07-10
    decision: keep
    decision_reason: ''Right aim, too slow. The second half showed what works: the guided import.''
    key_results:
    - id: days
      title: Days from contract to the first full week
      metric: days to the first full week
      baseline: 24
      target: 12
      unit: days
      owner: person 23
      check_ins:
      - on: 2026-07-28
        value: 23
        confidence: 60
        by: person 23
      - on: 2026-08-18
        value: 21
        confidence: 50
        note: Half of the time is waiting for the customer list.
        by: person 23
      - on: 2026-09-08
        value: 20
        confidence: 45
        by: person 23
      - on: 2026-09-29
        value: 19
        confidence: 35
        note: Guided import live for three weeks; the newest firms need eleven days.
        by: person 23
    - id: share
      title: New firms with a full week within a month
      type: percent
      metric: full week within a month
      baseline: 35
      target: 60
      unit: ''%''
      owner: person 22
      check_ins:
      - on: 2026-07-28
        value: 38
        confidence: 60
        by: person 22
      - on: 2026-08-18
        value: 42
        confidence: 60
        by: person 22
      - on: 2026-09-08
        value: 45
        confidence: 55
        note: Best month so far, and with one guide fewer.
        by: person 22
      - on: 2026-09-29
        value: 48
        confidence: 45
        by: person 22
- name: Support
  parent: Customers
  level: team
  function: support
  objectives:
  - id: backlog
    title: Nobody waits a week for an answer
    why: Old cases are one sentence in every second exit talk.
    evidence: Exit talks of last year.
    owner: person 24
    strategy: people-who-stay
    state: closed
    committed_on: 2026-07-10
    decision: let-go
    decision_reason: Solved faster than we thought. Old cases are a guardrail from now on, not an aim.
    own_score: 0.7
    own_score_note: Two quiet weeks helped. We would call it good, not splendid.
    key_results:
    - id: old
      title: Open cases older than a week
      metric: cases older than a week
      baseline: 140
      target: 40
      unit: cases
      owner: person 25
      check_ins:
      - on: 2026-07-28
        value: 120
        confidence: 50
        by: person 25
      - on: 2026-08-18
        value: 85
        confidence: 65
        note: ''Closed the duplicates: 31 cases were seven questions.''
        by: person 26
      - on: 2026-09-08
        value: 50
        confidence: 85
        by: person 25
      - on: 2026-09-29
        value: 31
        confidence: 100
        note: Below the target. The last two weeks were quiet, though.
        by: person 26
',2,3,1);
CREATE TABLE "goals_cycleproduct" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "position" integer unsigned NOT NULL CHECK ("position" >= 0), "cycle_id" bigint NOT NULL REFERENCES "goals_cycle" ("id") DEFERRABLE INITIALLY DEFERRED, "workspace_id" bigint NOT NULL REFERENCES "people_workspace" ("id") DEFERRABLE INITIALLY DEFERRED, "product_id" bigint NOT NULL REFERENCES "goals_product" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "product_listed_once" UNIQUE ("cycle_id", "product_id"));
INSERT INTO "goals_cycleproduct" VALUES(1,0,1,1,1);
INSERT INTO "goals_cycleproduct" VALUES(2,1,1,1,2);
INSERT INTO "goals_cycleproduct" VALUES(3,2,1,1,3);
INSERT INTO "goals_cycleproduct" VALUES(4,0,2,1,1);
INSERT INTO "goals_cycleproduct" VALUES(5,1,2,1,2);
INSERT INTO "goals_cycleproduct" VALUES(6,2,2,1,3);
INSERT INTO "goals_cycleproduct" VALUES(7,0,3,1,1);
INSERT INTO "goals_cycleproduct" VALUES(8,1,3,1,2);
INSERT INTO "goals_cycleproduct" VALUES(9,2,3,1,3);
INSERT INTO "goals_cycleproduct" VALUES(10,0,4,1,1);
INSERT INTO "goals_cycleproduct" VALUES(11,1,4,1,2);
INSERT INTO "goals_cycleproduct" VALUES(12,2,4,1,3);
INSERT INTO "goals_cycleproduct" VALUES(13,0,5,1,1);
INSERT INTO "goals_cycleproduct" VALUES(14,1,5,1,2);
INSERT INTO "goals_cycleproduct" VALUES(15,2,5,1,3);
CREATE TABLE "goals_cyclestrategy" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "position" integer unsigned NOT NULL CHECK ("position" >= 0), "cycle_id" bigint NOT NULL REFERENCES "goals_cycle" ("id") DEFERRABLE INITIALLY DEFERRED, "workspace_id" bigint NOT NULL REFERENCES "people_workspace" ("id") DEFERRABLE INITIALLY DEFERRED, "strategy_id" bigint NOT NULL REFERENCES "goals_strategy" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "strategy_listed_once" UNIQUE ("cycle_id", "strategy_id"));
INSERT INTO "goals_cyclestrategy" VALUES(1,0,1,1,1);
INSERT INTO "goals_cyclestrategy" VALUES(2,1,1,1,2);
INSERT INTO "goals_cyclestrategy" VALUES(3,2,1,1,3);
INSERT INTO "goals_cyclestrategy" VALUES(4,0,2,1,1);
INSERT INTO "goals_cyclestrategy" VALUES(5,1,2,1,2);
INSERT INTO "goals_cyclestrategy" VALUES(6,2,2,1,3);
INSERT INTO "goals_cyclestrategy" VALUES(7,0,3,1,1);
INSERT INTO "goals_cyclestrategy" VALUES(8,1,3,1,2);
INSERT INTO "goals_cyclestrategy" VALUES(9,2,3,1,3);
INSERT INTO "goals_cyclestrategy" VALUES(10,0,4,1,1);
INSERT INTO "goals_cyclestrategy" VALUES(11,1,4,1,2);
INSERT INTO "goals_cyclestrategy" VALUES(12,2,4,1,3);
INSERT INTO "goals_cyclestrategy" VALUES(13,0,5,1,1);
INSERT INTO "goals_cyclestrategy" VALUES(14,1,5,1,2);
INSERT INTO "goals_cyclestrategy" VALUES(15,2,5,1,3);
CREATE TABLE "goals_cycleteam" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "position" integer unsigned NOT NULL CHECK ("position" >= 0), "cycle_id" bigint NOT NULL REFERENCES "goals_cycle" ("id") DEFERRABLE INITIALLY DEFERRED, "team_id" bigint NOT NULL REFERENCES "people_team" ("id") DEFERRABLE INITIALLY DEFERRED, "workspace_id" bigint NOT NULL REFERENCES "people_workspace" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "team_listed_once" UNIQUE ("cycle_id", "team_id"));
INSERT INTO "goals_cycleteam" VALUES(1,0,1,1,1);
INSERT INTO "goals_cycleteam" VALUES(2,0,2,1,1);
INSERT INTO "goals_cycleteam" VALUES(3,1,2,3,1);
INSERT INTO "goals_cycleteam" VALUES(4,2,2,4,1);
INSERT INTO "goals_cycleteam" VALUES(5,3,2,6,1);
INSERT INTO "goals_cycleteam" VALUES(6,4,2,11,1);
INSERT INTO "goals_cycleteam" VALUES(7,5,2,8,1);
INSERT INTO "goals_cycleteam" VALUES(8,0,3,1,1);
INSERT INTO "goals_cycleteam" VALUES(9,1,3,2,1);
INSERT INTO "goals_cycleteam" VALUES(10,2,3,3,1);
INSERT INTO "goals_cycleteam" VALUES(11,3,3,4,1);
INSERT INTO "goals_cycleteam" VALUES(12,4,3,6,1);
INSERT INTO "goals_cycleteam" VALUES(13,5,3,9,1);
INSERT INTO "goals_cycleteam" VALUES(14,6,3,11,1);
INSERT INTO "goals_cycleteam" VALUES(15,7,3,12,1);
INSERT INTO "goals_cycleteam" VALUES(16,0,4,1,1);
INSERT INTO "goals_cycleteam" VALUES(17,1,4,2,1);
INSERT INTO "goals_cycleteam" VALUES(18,2,4,3,1);
INSERT INTO "goals_cycleteam" VALUES(19,3,4,4,1);
INSERT INTO "goals_cycleteam" VALUES(20,4,4,5,1);
INSERT INTO "goals_cycleteam" VALUES(21,5,4,6,1);
INSERT INTO "goals_cycleteam" VALUES(22,6,4,7,1);
INSERT INTO "goals_cycleteam" VALUES(23,7,4,8,1);
INSERT INTO "goals_cycleteam" VALUES(24,8,4,9,1);
INSERT INTO "goals_cycleteam" VALUES(25,9,4,10,1);
INSERT INTO "goals_cycleteam" VALUES(26,10,4,11,1);
INSERT INTO "goals_cycleteam" VALUES(27,11,4,12,1);
INSERT INTO "goals_cycleteam" VALUES(28,12,4,13,1);
INSERT INTO "goals_cycleteam" VALUES(29,0,5,3,1);
INSERT INTO "goals_cycleteam" VALUES(30,1,5,4,1);
CREATE TABLE "goals_draft" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "about" varchar(120) NOT NULL, "fields" text NOT NULL CHECK ((JSON_VALID("fields") OR "fields" IS NULL)), "saved_at" datetime NOT NULL, "membership_id" bigint NOT NULL REFERENCES "people_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "workspace_id" bigint NOT NULL REFERENCES "people_workspace" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_draft_a_form" UNIQUE ("membership_id", "about"));
CREATE TABLE "goals_formertitle" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "title" text NOT NULL, "until_at" datetime NOT NULL, "by_id" bigint NULL REFERENCES "people_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "key_result_id" bigint NULL REFERENCES "goals_keyresult" ("id") DEFERRABLE INITIALLY DEFERRED, "objective_id" bigint NOT NULL REFERENCES "goals_objective" ("id") DEFERRABLE INITIALLY DEFERRED, "workspace_id" bigint NOT NULL REFERENCES "people_workspace" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "goals_grant" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "position" smallint unsigned NOT NULL CHECK ("position" >= 0), "membership_id" bigint NULL REFERENCES "people_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "team_id" bigint NULL REFERENCES "people_team" ("id") DEFERRABLE INITIALLY DEFERRED, "workspace_id" bigint NOT NULL REFERENCES "people_workspace" ("id") DEFERRABLE INITIALLY DEFERRED, "objective_id" bigint NOT NULL REFERENCES "goals_objective" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "grant_one_end" CHECK ((("membership_id" IS NULL AND "team_id" IS NOT NULL) OR ("membership_id" IS NOT NULL AND "team_id" IS NULL))));
INSERT INTO "goals_grant" VALUES(1,0,2,NULL,1,29);
INSERT INTO "goals_grant" VALUES(2,1,27,NULL,1,29);
INSERT INTO "goals_grant" VALUES(3,2,1,NULL,1,29);
CREATE TABLE "goals_guardrail" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "position" smallint unsigned NOT NULL CHECK ("position" >= 0), "metric" varchar(300) NOT NULL, "at_least" decimal NULL, "at_most" decimal NULL, "current" decimal NULL, "owner_id" bigint NULL REFERENCES "people_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "workspace_id" bigint NOT NULL REFERENCES "people_workspace" ("id") DEFERRABLE INITIALLY DEFERRED, "objective_id" bigint NOT NULL REFERENCES "goals_objective" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "goals_guardrail" VALUES(3,0,'Trials that nobody in the firm opens twice, per cent',NULL,35,28,18,1,23);
INSERT INTO "goals_guardrail" VALUES(5,0,'Support cases about lost changes, per 1,000 plans',NULL,3,2.1,7,1,18);
INSERT INTO "goals_guardrail" VALUES(6,0,'Crashes per 1,000 sessions',NULL,4,5.6,10,1,19);
CREATE TABLE "goals_helprequest" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "title" varchar(300) NOT NULL, "text" text NOT NULL, "asked_at" datetime NOT NULL, "state" varchar(10) NOT NULL, "answer" text NOT NULL, "answered_at" datetime NULL, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "answered_by_id" bigint NULL REFERENCES "people_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "by_id" bigint NULL REFERENCES "people_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "from_team_id" bigint NULL REFERENCES "people_team" ("id") DEFERRABLE INITIALLY DEFERRED, "key_result_id" bigint NULL REFERENCES "goals_keyresult" ("id") DEFERRABLE INITIALLY DEFERRED, "objective_id" bigint NOT NULL REFERENCES "goals_objective" ("id") DEFERRABLE INITIALLY DEFERRED, "to_team_id" bigint NOT NULL REFERENCES "people_team" ("id") DEFERRABLE INITIALLY DEFERRED, "workspace_id" bigint NOT NULL REFERENCES "people_workspace" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "help_request_state_known" CHECK ("state" IN ('open', 'accepted', 'declined', 'done', 'withdrawn')));
INSERT INTO "goals_helprequest" VALUES(1,'Three customers who talk at the next fair','We need firms with fewer than ten vans.','2026-10-30 09:28:00','declined','Not this quarter: the firms we would ask are in the pilot. Ask again next quarter.','2026-11-01 09:04:00',2,21,17,8,NULL,23,10,1);
INSERT INTO "goals_helprequest" VALUES(2,'Somebody who knows the camera crash','The session is lost when the camera opens on older phones. We have looked for two weeks.','2026-11-19 10:04:00','accepted','Tomasz sits with you on Tuesday and Wednesday.','2026-11-20 09:12:00',2,12,8,4,38,19,6,1);
INSERT INTO "goals_helprequest" VALUES(3,'Send the imported week to the board in one go','Guided import ends with 40 clicks on the board. Can you take a whole week?','2026-11-20 09:16:00','open','',NULL,1,NULL,22,11,53,26,3,1);
CREATE TABLE "goals_initiative" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "position" smallint unsigned NOT NULL CHECK ("position" >= 0), "title" text NOT NULL, "hypothesis" text NOT NULL, "serves" varchar(80) NOT NULL, "expected" text NOT NULL, "observed" text NOT NULL, "state" varchar(8) NOT NULL, "reach" decimal NULL, "impact" decimal NULL, "confidence" decimal NULL, "effort" decimal NULL, "workspace_id" bigint NOT NULL REFERENCES "people_workspace" ("id") DEFERRABLE INITIALLY DEFERRED, "objective_id" bigint NOT NULL REFERENCES "goals_objective" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "goals_initiative" VALUES(6,0,'A card to hand on, in the parcel with the first invoice','Owners like to help a colleague when they have something in hand.','tips','Four points more','','running',480,2,50,2,1,23);
INSERT INTO "goals_initiative" VALUES(10,0,'Suggest the order of visits, respecting lunch and parts','Planners begin with a sorted list instead of an empty day. They lose the first ten minutes.','minutes','Eight minutes less','Six minutes less in the first 40 firms','shipped',5200,2,70,9,1,18);
INSERT INTO "goals_initiative" VALUES(11,1,'Load the map before the lists','Half of the wait is the map. Whoever sees it can begin.','minutes','Three minutes less','','running',5200,1,80,2,1,18);
INSERT INTO "goals_initiative" VALUES(12,2,'Ask for the reason when a plan is redone','One touch on one of four reasons tells us what to mend first.','replans','Know the reason for eight in ten','','planned',1900,1,60,1,1,18);
INSERT INTO "goals_initiative" VALUES(13,0,'The first job in four steps','Newcomers stop at the ninth field. With four steps most will finish.','alone','Ten points more','Five points, then a standstill on Android','shipped',900,2,60,6,1,19);
INSERT INTO "goals_initiative" VALUES(14,1,'A practice job that can be broken without harm','Whoever has closed one in the training closes the real one.','alone','Five points more','','idea',900,1,40,3,1,19);
CREATE TABLE "goals_keyresult" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "key" varchar(80) NOT NULL, "position" smallint unsigned NOT NULL CHECK ("position" >= 0), "title" text NOT NULL, "type" varchar(10) NOT NULL, "baseline" decimal NULL, "target" decimal NULL, "at_least" decimal NULL, "at_most" decimal NULL, "share" decimal NULL, "first_probability" decimal NULL, "is_done" bool NOT NULL, "kind" varchar(9) NOT NULL, "weight" decimal NOT NULL, "deadline" date NULL, "pace" varchar(11) NOT NULL, "waypoints" text NOT NULL CHECK ((JSON_VALID("waypoints") OR "waypoints" IS NULL)), "confidence" decimal NULL, "is_rolled_up" bool NOT NULL, "committed_on" date NULL, "dropped_on" date NULL, "note" text NOT NULL, "stated" decimal NULL, "stated_on" date NULL, "stated_confidence" decimal NULL, "current" decimal NULL, "current_on" date NULL, "first_read_on" date NULL, "progress" decimal NULL, "last_check_in_on" date NULL, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "metric_id" bigint NOT NULL REFERENCES "metrics_metric" ("id") DEFERRABLE INITIALLY DEFERRED, "workspace_id" bigint NOT NULL REFERENCES "people_workspace" ("id") DEFERRABLE INITIALLY DEFERRED, "objective_id" bigint NOT NULL REFERENCES "goals_objective" ("id") DEFERRABLE INITIALLY DEFERRED, "team_id" bigint NULL REFERENCES "people_team" ("id") DEFERRABLE INITIALLY DEFERRED, "sought" text NOT NULL, CONSTRAINT "one_key_result_a_key" UNIQUE ("objective_id", "key"), CONSTRAINT "key_result_weight_positive" CHECK ("weight" >= '0'), CONSTRAINT "key_result_type_known" CHECK ("type" IN ('number', 'percent', 'currency', 'range', 'binary', 'milestones', 'tasks', 'baseline')), CONSTRAINT "key_result_kind_known" CHECK ("kind" IN ('stretch', 'committed')));
INSERT INTO "goals_keyresult" VALUES(1,'nrr',0,'Net revenue retention','percent',99,112,NULL,NULL,NULL,NULL,0,'stretch',1,NULL,'late-loaded','[]',65,0,NULL,NULL,'',NULL,NULL,NULL,105.1,'2026-11-19','2026-07-02',0.469231,'2026-11-19',4,1,1,1,NULL,'net revenue retention net revenue retention');
INSERT INTO "goals_keyresult" VALUES(2,'firms',1,'Firms that plan every visit of the week with us','number',260,700,NULL,NULL,NULL,NULL,0,'stretch',1,NULL,'linear','[]',60,0,NULL,NULL,'',NULL,NULL,NULL,490,'2026-11-19','2026-07-02',0.522727,'2026-11-19',4,2,1,1,NULL,'firms that plan every visit of the week with us firms on a full week');
INSERT INTO "goals_keyresult" VALUES(3,'nrr',0,'Net revenue retention','percent',99,103,NULL,NULL,NULL,NULL,0,'stretch',1,NULL,'late-loaded','[]',70,0,NULL,NULL,'',NULL,NULL,NULL,102,'2026-07-01','2026-04-29',0.75,'2026-07-01',5,3,1,2,NULL,'net revenue retention net revenue retention');
INSERT INTO "goals_keyresult" VALUES(4,'daily',1,'Firms that plan with us on every working day','number',260,420,NULL,NULL,NULL,NULL,0,'stretch',1,NULL,'linear','[]',65,0,NULL,NULL,'',NULL,NULL,NULL,370,'2026-07-01','2026-04-29',0.6875,'2026-07-01',5,4,1,2,NULL,'firms that plan with us on every working day firms that plan daily');
INSERT INTO "goals_keyresult" VALUES(5,'wrong',0,'Visits shown in the wrong place per 1,000','number',23,8,NULL,NULL,NULL,NULL,0,'stretch',1,NULL,'linear','[]',85,0,NULL,NULL,'',NULL,NULL,NULL,9,'2026-07-02','2026-04-30',0.933333,'2026-07-02',5,5,1,3,NULL,'visits shown in the wrong place per 1,000 misplaced visits per 1,000');
INSERT INTO "goals_keyresult" VALUES(6,'first',1,'Planners who open the board before anything else','percent',55,75,NULL,NULL,NULL,NULL,0,'stretch',1,NULL,'linear','[]',70,0,NULL,NULL,'',NULL,NULL,NULL,70,'2026-07-02','2026-04-30',0.75,'2026-07-02',5,6,1,3,NULL,'planners who open the board before anything else board-first mornings');
INSERT INTO "goals_keyresult" VALUES(7,'reported',0,'Jobs that are reported in the app','percent',31,70,NULL,NULL,NULL,NULL,0,'stretch',1,NULL,'linear','[]',15,0,NULL,NULL,'',NULL,NULL,NULL,44,'2026-07-01','2026-04-29',0.333333,'2026-07-01',5,7,1,4,NULL,'jobs that are reported in the app jobs reported in the app');
INSERT INTO "goals_keyresult" VALUES(8,'photos',1,'Jobs with a photo of the finished work','percent',12,30,NULL,NULL,NULL,NULL,0,'stretch',1,NULL,'linear','[]',20,0,NULL,NULL,'',NULL,NULL,NULL,17,'2026-07-01','2026-04-29',0.277778,'2026-07-01',5,8,1,4,NULL,'jobs with a photo of the finished work jobs with a photo');
INSERT INTO "goals_keyresult" VALUES(9,'move',0,'The move, step by step','milestones',NULL,NULL,NULL,NULL,NULL,NULL,0,'committed',1,NULL,'linear','[]',100,0,NULL,NULL,'',NULL,NULL,NULL,9,'2026-06-30','2026-04-28',1,'2026-06-30',5,9,1,5,NULL,'the move, step by step');
INSERT INTO "goals_keyresult" VALUES(10,'days',0,'Days from contract to the first sent plan','number',34,20,NULL,NULL,NULL,NULL,0,'stretch',1,NULL,'linear','[]',65,0,NULL,NULL,'',NULL,NULL,NULL,24,'2026-06-30','2026-04-28',0.714286,'2026-06-30',5,10,1,6,NULL,'days from contract to the first sent plan days to the first plan');
INSERT INTO "goals_keyresult" VALUES(11,'views',0,'Pages read on our site','number',18000,40000,NULL,NULL,NULL,NULL,0,'stretch',1,NULL,'linear','[]',20,0,NULL,NULL,'',NULL,NULL,NULL,25500,'2026-07-01','2026-04-29',0.340909,'2026-07-01',5,11,1,7,NULL,'pages read on our site pages read');
INSERT INTO "goals_keyresult" VALUES(12,'nrr',0,'Net revenue retention','percent',102,106,NULL,NULL,NULL,NULL,0,'stretch',1,NULL,'late-loaded','[]',60,0,NULL,NULL,'',NULL,NULL,NULL,104,'2026-09-30','2026-07-29',0.5,'2026-09-30',5,12,1,8,NULL,'net revenue retention net revenue retention');
INSERT INTO "goals_keyresult" VALUES(13,'arr',1,'Recurring revenue from firms with fewer than 20 technicians','currency',2800000,3100000,NULL,NULL,NULL,NULL,0,'stretch',1,NULL,'linear','[]',85,0,NULL,NULL,'',NULL,NULL,NULL,3100000,'2026-09-30','2026-07-29',1,'2026-09-30',5,13,1,8,NULL,'recurring revenue from firms with fewer than 20 technicians recurring revenue, small firms');
INSERT INTO "goals_keyresult" VALUES(14,'promised',0,'Visits that start within the promised hour','percent',64,74,NULL,NULL,NULL,NULL,0,'stretch',1,NULL,'linear','[]',60,0,NULL,NULL,'',NULL,NULL,NULL,71,'2026-09-30','2026-07-29',0.7,'2026-09-30',5,14,1,9,NULL,'visits that start within the promised hour visits within the promised hour');
INSERT INTO "goals_keyresult" VALUES(15,'changes',1,'Changes to the plan after nine, per planner and day','number',19,12,NULL,NULL,NULL,NULL,0,'stretch',1,NULL,'linear','[]',65,0,NULL,NULL,'',NULL,NULL,NULL,14,'2026-09-30','2026-07-29',0.714286,'2026-09-30',5,15,1,9,NULL,'changes to the plan after nine, per planner and day changes after nine');
INSERT INTO "goals_keyresult" VALUES(16,'minutes',0,'Median time from opening the board to the sent plan','number',71,45,NULL,NULL,NULL,NULL,0,'stretch',1,NULL,'linear','[]',90,0,NULL,NULL,'',NULL,NULL,NULL,46,'2026-10-01','2026-07-30',0.961538,'2026-10-01',5,16,1,10,NULL,'median time from opening the board to the sent plan minutes to the sent plan');
INSERT INTO "goals_keyresult" VALUES(17,'replans',1,'Plans that are redone before noon','percent',44,30,NULL,NULL,NULL,NULL,0,'stretch',1,NULL,'linear','[]',40,0,NULL,NULL,'',NULL,NULL,NULL,38,'2026-10-01','2026-07-30',0.428571,'2026-10-01',5,17,1,10,NULL,'plans that are redone before noon plans redone before noon');
INSERT INTO "goals_keyresult" VALUES(18,'signed',0,'Jobs signed by the customer on the phone','percent',40,70,NULL,NULL,NULL,NULL,0,'stretch',1,NULL,'linear','[]',15,0,NULL,NULL,'',NULL,NULL,NULL,46,'2026-09-30','2026-07-29',0.2,'2026-09-30',6,18,1,11,NULL,'jobs signed by the customer on the phone jobs signed at the door');
INSERT INTO "goals_keyresult" VALUES(19,'days',1,'Days from the finished job to the invoice','number',9,4,NULL,NULL,NULL,NULL,0,'stretch',1,NULL,'linear','[]',30,0,NULL,NULL,'',NULL,NULL,NULL,8.2,'2026-09-30','2026-07-29',0.16,'2026-09-30',5,19,1,11,NULL,'days from the finished job to the invoice days to the invoice');
INSERT INTO "goals_keyresult" VALUES(20,'photo',2,'Jobs with a photo of the finished work','percent',17,35,NULL,NULL,NULL,NULL,0,'stretch',1,NULL,'linear','[]',50,0,NULL,'2026-08-13','',NULL,NULL,NULL,19,'2026-07-29','2026-07-29',0.111111,'2026-07-29',3,20,1,11,NULL,'jobs with a photo of the finished work jobs with a photo');
INSERT INTO "goals_keyresult" VALUES(21,'alerts',0,'Night alerts a week','number',26,8,NULL,NULL,NULL,NULL,0,'stretch',1,NULL,'linear','[]',75,0,NULL,NULL,'',NULL,NULL,NULL,11,'2026-09-29','2026-07-28',0.833333,'2026-09-29',5,21,1,12,NULL,'night alerts a week night alerts');
INSERT INTO "goals_keyresult" VALUES(22,'drill',1,'The restore drill passes without the people who wrote it','binary',NULL,NULL,NULL,NULL,NULL,55,1,'stretch',1,NULL,'linear','[]',100,0,NULL,NULL,'',NULL,NULL,NULL,1,'2026-09-29','2026-07-28',1,'2026-09-29',5,22,1,12,NULL,'the restore drill passes without the people who wrote it');
INSERT INTO "goals_keyresult" VALUES(23,'hours',0,'Hours in demonstrations per person and week','number',22,12,NULL,NULL,NULL,NULL,0,'stretch',1,NULL,'linear','[]',15,0,NULL,NULL,'',NULL,NULL,NULL,19,'2026-10-01','2026-07-30',0.3,'2026-10-01',5,23,1,13,NULL,'hours in demonstrations per person and week demonstration hours');
INSERT INTO "goals_keyresult" VALUES(24,'wins',1,'Trials that become customers','percent',24,28,NULL,NULL,NULL,NULL,0,'committed',1,NULL,'linear','[]',40,0,NULL,NULL,'',NULL,NULL,NULL,26.5,'2026-10-01','2026-07-30',0.625,'2026-10-01',5,24,1,13,NULL,'trials that become customers trial win rate');
INSERT INTO "goals_keyresult" VALUES(25,'days',0,'Days from contract to the first full week','number',24,12,NULL,NULL,NULL,NULL,0,'stretch',1,NULL,'linear','[]',35,0,NULL,NULL,'',NULL,NULL,NULL,19,'2026-09-29','2026-07-28',0.416667,'2026-09-29',5,25,1,14,NULL,'days from contract to the first full week days to the first full week');
INSERT INTO "goals_keyresult" VALUES(26,'share',1,'New firms with a full week within a month','percent',35,60,NULL,NULL,NULL,NULL,0,'stretch',1,NULL,'linear','[]',45,0,NULL,NULL,'',NULL,NULL,NULL,48,'2026-09-29','2026-07-28',0.52,'2026-09-29',5,26,1,14,NULL,'new firms with a full week within a month full week within a month');
INSERT INTO "goals_keyresult" VALUES(27,'old',0,'Open cases older than a week','number',140,40,NULL,NULL,NULL,NULL,0,'stretch',1,NULL,'linear','[]',100,0,NULL,NULL,'',NULL,NULL,NULL,31,'2026-09-29','2026-07-28',1.09,'2026-09-29',5,27,1,15,NULL,'open cases older than a week cases older than a week');
INSERT INTO "goals_keyresult" VALUES(28,'nrr',1,'Net revenue retention','percent',104,108,NULL,NULL,NULL,NULL,0,'stretch',1,NULL,'late-loaded','[]',60,0,NULL,NULL,'',NULL,NULL,NULL,105.1,'2026-11-12','2026-10-15',0.275,'2026-11-12',5,28,1,16,NULL,'net revenue retention net revenue retention');
INSERT INTO "goals_keyresult" VALUES(29,'arr',2,'Recurring revenue from firms with fewer than 20 technicians','currency',3100000,3400000,NULL,NULL,NULL,NULL,0,'stretch',1,NULL,'linear','[]',50,0,NULL,NULL,'',NULL,NULL,NULL,3190000,'2026-11-12','2026-10-15',0.3,'2026-11-12',5,29,1,16,NULL,'recurring revenue from firms with fewer than 20 technicians recurring revenue, small firms');
INSERT INTO "goals_keyresult" VALUES(30,'what-product-does-shows-in-the-plans',0,'What Product does shows in the plans','number',NULL,NULL,NULL,NULL,NULL,NULL,0,'stretch',1,NULL,'linear','[]',NULL,1,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,0.354569,NULL,1,30,1,16,NULL,'what product does shows in the plans');
INSERT INTO "goals_keyresult" VALUES(31,'promised',0,'Visits that start within the promised hour','percent',71,82,NULL,NULL,NULL,NULL,0,'stretch',1,NULL,'linear','[]',70,0,NULL,NULL,'',NULL,NULL,NULL,75.2,'2026-11-19','2026-10-15',0.381818,'2026-11-19',8,31,1,17,NULL,'visits that start within the promised hour visits within the promised hour');
INSERT INTO "goals_keyresult" VALUES(32,'changes',1,'Changes to the plan after nine, per planner and day','number',14,8,NULL,NULL,NULL,NULL,0,'stretch',1,NULL,'linear','[]',65,0,NULL,NULL,'',NULL,NULL,NULL,11.8,'2026-11-19','2026-10-15',0.366667,'2026-11-19',8,32,1,17,NULL,'changes to the plan after nine, per planner and day changes after nine');
INSERT INTO "goals_keyresult" VALUES(33,'the-board-and-the-app-make-it-happen',2,'The board and the app make it happen','number',NULL,NULL,NULL,NULL,NULL,NULL,0,'stretch',1,NULL,'linear','[]',NULL,1,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,0.315221,NULL,1,33,1,17,NULL,'the board and the app make it happen');
INSERT INTO "goals_keyresult" VALUES(34,'minutes',0,'Median time from opening the board to the sent plan','number',46,25,NULL,NULL,NULL,NULL,0,'stretch',1,NULL,'linear','[]',75,0,NULL,NULL,'',NULL,NULL,NULL,36,'2026-11-20','2026-10-16',0.47619,'2026-11-20',9,34,1,18,NULL,'median time from opening the board to the sent plan minutes to the sent plan');
INSERT INTO "goals_keyresult" VALUES(35,'replans',1,'Plans that are redone before noon','percent',38,20,NULL,NULL,NULL,NULL,0,'stretch',1,NULL,'linear','[]',60,0,NULL,NULL,'',NULL,NULL,NULL,33,'2026-11-13','2026-10-16',0.277778,'2026-11-13',7,35,1,18,NULL,'plans that are redone before noon plans redone before noon');
INSERT INTO "goals_keyresult" VALUES(36,'how-many-planners-still-keep-a',2,'How many planners still keep a whiteboard beside the screen?','baseline',NULL,NULL,NULL,NULL,NULL,NULL,0,'stretch',1,NULL,'linear','[]',NULL,0,NULL,NULL,'',NULL,NULL,NULL,41,'2026-10-23','2026-10-23',NULL,'2026-10-23',2,36,1,18,NULL,'how many planners still keep a whiteboard beside the screen? planners with a whiteboard');
INSERT INTO "goals_keyresult" VALUES(37,'undo-per-planner-and-day',3,'Undo per planner and day','number',9,3,NULL,NULL,NULL,NULL,0,'stretch',1,NULL,'linear','[]',50,0,NULL,'2026-11-04','',NULL,NULL,NULL,11,'2026-10-16','2026-10-16',-0.333333,'2026-10-16',3,37,1,18,NULL,'undo per planner and day undo per planner');
INSERT INTO "goals_keyresult" VALUES(38,'alone',0,'New technicians who close their first job without help','percent',44,65,NULL,NULL,NULL,NULL,0,'stretch',1,NULL,'linear','[]',30,0,NULL,NULL,'',NULL,NULL,NULL,49,'2026-11-19','2026-10-15',0.238095,'2026-11-19',7,38,1,19,NULL,'new technicians who close their first job without help first job without help');
INSERT INTO "goals_keyresult" VALUES(39,'offline',1,'The app passes the lift-shaft test: a full job without a signal','binary',NULL,NULL,NULL,NULL,NULL,60,0,'stretch',1,NULL,'linear','[]',25,0,NULL,NULL,'',NULL,NULL,NULL,0,'2026-11-19','2026-10-15',0,'2026-11-19',7,39,1,19,NULL,'the app passes the lift-shaft test: a full job without a signal');
INSERT INTO "goals_keyresult" VALUES(40,'pilots',2,'Three pilot firms run their newcomers on it','milestones',NULL,NULL,NULL,NULL,NULL,NULL,0,'stretch',1,NULL,'linear','[["2026-10-27", "0.12"], ["2026-11-24", "0.4"], ["2026-12-26", "0.75"], ["2027-01-05", "1"]]',70,0,NULL,NULL,'',NULL,NULL,NULL,3,'2026-11-19','2026-10-15',0.375,'2026-11-19',7,40,1,19,NULL,'three pilot firms run their newcomers on it');
INSERT INTO "goals_keyresult" VALUES(41,'labels',3,'Words that newcomers did not understand are gone','tasks',NULL,NULL,NULL,NULL,NULL,NULL,0,'committed',1,NULL,'linear','[]',70,0,NULL,NULL,'',NULL,NULL,NULL,5,'2026-11-19','2026-10-15',0.555556,'2026-11-19',7,41,1,19,NULL,'words that newcomers did not understand are gone');
INSERT INTO "goals_keyresult" VALUES(42,'others',0,'Questions about sync that somebody else answers, in a week','number',3,12,NULL,NULL,NULL,NULL,0,'stretch',1,NULL,'linear','[]',70,0,NULL,NULL,'',NULL,NULL,NULL,8,'2026-11-19','2026-10-15',0.555556,'2026-11-19',7,42,1,20,NULL,'questions about sync that somebody else answers, in a week answered by others');
INSERT INTO "goals_keyresult" VALUES(43,'hours',0,'Answers that arrive in time between six and eighteen o’clock','range',NULL,NULL,99.9,100,0.95,NULL,0,'committed',1,NULL,'linear','[]',80,0,NULL,NULL,'',NULL,NULL,NULL,99.96,'2026-11-16','2026-10-12',0.411765,'2026-11-16',7,43,1,21,NULL,'answers that arrive in time between six and eighteen o’clock answers in time, working hours');
INSERT INTO "goals_keyresult" VALUES(44,'restore',1,'Minutes until one firm’s data are back after a mistake','number',190,60,NULL,NULL,NULL,NULL,0,'stretch',1,NULL,'linear','[]',100,0,NULL,NULL,'',NULL,NULL,NULL,57,'2026-11-18','2026-10-14',1.023077,'2026-11-18',7,44,1,21,NULL,'minutes until one firm’s data are back after a mistake minutes to restore a firm');
INSERT INTO "goals_keyresult" VALUES(45,'alerts',2,'Night alerts a week','number',11,4,NULL,NULL,NULL,NULL,0,'stretch',1,NULL,'linear','[]',20,0,NULL,NULL,'',NULL,NULL,NULL,12,'2026-11-18','2026-10-14',-0.142857,'2026-11-18',7,45,1,21,NULL,'night alerts a week night alerts');
INSERT INTO "goals_keyresult" VALUES(46,'tips',0,'Trials that begin with a colleague’s tip','percent',18,30,NULL,NULL,NULL,NULL,0,'stretch',1,NULL,'linear','[]',70,0,NULL,NULL,'',NULL,NULL,NULL,24,'2026-11-19','2026-10-15',0.5,'2026-11-19',7,46,1,23,NULL,'trials that begin with a colleague’s tip trials by tip');
INSERT INTO "goals_keyresult" VALUES(47,'trials',1,'New trials from firms with three technicians or more','number',0,240,NULL,NULL,NULL,NULL,0,'stretch',1,NULL,'linear','[]',60,0,NULL,NULL,'',NULL,NULL,NULL,88,'2026-11-19','2026-10-15',0.366667,'2026-11-19',7,47,1,23,NULL,'new trials from firms with three technicians or more trials, three or more');
INSERT INTO "goals_keyresult" VALUES(48,'articles',2,'Publish 12 articles in trade magazines','number',0,12,NULL,NULL,NULL,NULL,0,'stretch',1,NULL,'linear','[]',90,0,NULL,NULL,'',NULL,NULL,NULL,7,'2026-11-19','2026-10-15',0.583333,'2026-11-19',7,48,1,23,NULL,'publish 12 articles in trade magazines articles published');
INSERT INTO "goals_keyresult" VALUES(49,'revenue',0,'New yearly revenue from firms that nobody visited','currency',0,180000,NULL,NULL,NULL,NULL,0,'stretch',1,NULL,'linear','[]',50,0,NULL,NULL,'',NULL,NULL,NULL,46000,'2026-11-20','2026-10-16',0.255556,'2026-11-20',7,49,1,24,NULL,'new yearly revenue from firms that nobody visited new revenue without a visit');
INSERT INTO "goals_keyresult" VALUES(50,'days',1,'Days from trial to contract','number',41,21,NULL,NULL,NULL,NULL,0,'stretch',1,NULL,'linear','[]',50,0,NULL,NULL,'',NULL,NULL,NULL,40,'2026-10-23','2026-10-16',0.05,'2026-10-23',3,50,1,24,NULL,'days from trial to contract days from trial to contract');
INSERT INTO "goals_keyresult" VALUES(51,'churn',0,'Firms that leave, per month','percent',2.4,1.6,NULL,NULL,NULL,NULL,0,'stretch',1,NULL,'linear','[]',20,0,NULL,NULL,'',NULL,NULL,NULL,2.5,'2026-11-13','2026-10-16',-0.125,'2026-11-13',6,51,1,25,NULL,'firms that leave, per month monthly churn');
INSERT INTO "goals_keyresult" VALUES(52,'back',1,'Firms in a bad week that plan a full week again within a month','percent',22,45,NULL,NULL,NULL,NULL,0,'stretch',1,NULL,'linear','[]',55,0,NULL,NULL,'',NULL,NULL,NULL,27,'2026-11-13','2026-10-16',0.217391,'2026-11-13',6,52,1,25,11,'firms in a bad week that plan a full week again within a month back within a month');
INSERT INTO "goals_keyresult" VALUES(53,'days',0,'Days from contract to the first full week','number',19,9,NULL,NULL,NULL,NULL,0,'stretch',1,NULL,'linear','[]',75,0,NULL,NULL,'',NULL,NULL,NULL,12.5,'2026-11-18','2026-10-14',0.65,'2026-11-18',8,53,1,26,NULL,'days from contract to the first full week days to the first full week');
INSERT INTO "goals_keyresult" VALUES(54,'share',1,'New firms with a full week within a month','percent',48,75,NULL,NULL,NULL,NULL,0,'stretch',1,NULL,'linear','[]',65,0,NULL,NULL,'',NULL,NULL,NULL,62,'2026-11-18','2026-10-14',0.518519,'2026-11-18',8,54,1,26,NULL,'new firms with a full week within a month full week within a month');
INSERT INTO "goals_keyresult" VALUES(55,'faster',0,'Try to answer faster if possible','number',9,4,NULL,NULL,NULL,NULL,0,'stretch',1,NULL,'linear','[]',NULL,0,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,1,55,1,27,NULL,'try to answer faster if possible hours to the first answer');
INSERT INTO "goals_keyresult" VALUES(56,'trainings',1,'Hold 6 product trainings for the team','number',0,6,NULL,NULL,NULL,NULL,0,'stretch',1,NULL,'linear','[]',90,0,NULL,NULL,'',NULL,NULL,NULL,1,'2026-10-14','2026-10-14',0.166667,'2026-10-14',2,56,1,27,NULL,'hold 6 product trainings for the team trainings held');
INSERT INTO "goals_keyresult" VALUES(57,'survey',0,'Newcomers who say they know whom to ask','percent',62,80,NULL,NULL,NULL,NULL,0,'stretch',1,NULL,'late-loaded','[]',65,0,NULL,NULL,'',NULL,NULL,NULL,66,'2026-11-19','2026-10-22',0.222222,'2026-11-19',3,57,1,28,NULL,'newcomers who say they know whom to ask know whom to ask');
INSERT INTO "goals_keyresult" VALUES(58,'real-work',1,'Newcomers with something of theirs in customers’ hands within 30 days','percent',70,100,NULL,NULL,NULL,NULL,0,'committed',1,NULL,'linear','[]',70,0,NULL,NULL,'',NULL,NULL,NULL,80,'2026-11-19','2026-10-22',0.333333,'2026-11-19',4,58,1,28,NULL,'newcomers with something of theirs in customers’ hands within 30 days first work in 30 days');
INSERT INTO "goals_keyresult" VALUES(59,'bands',0,'The pay bands are agreed and explained','milestones',NULL,NULL,NULL,NULL,NULL,NULL,0,'stretch',1,NULL,'linear','[]',65,0,NULL,NULL,'',NULL,NULL,NULL,2,'2026-11-19','2026-10-22',0.4,'2026-11-19',3,59,1,29,NULL,'the pay bands are agreed and explained');
INSERT INTO "goals_keyresult" VALUES(60,'understand',1,'People who can say why they earn what they earn','percent',34,70,NULL,NULL,NULL,NULL,0,'stretch',1,NULL,'linear','[]',60,0,NULL,NULL,'',NULL,NULL,NULL,41,'2026-11-12','2026-11-12',0.194444,'2026-11-12',2,60,1,29,NULL,'people who can say why they earn what they earn understand own pay');
INSERT INTO "goals_keyresult" VALUES(61,'branches',0,'Branches that show us at the counter','number',0,40,NULL,NULL,NULL,NULL,0,'stretch',1,NULL,'linear','[]',10,0,NULL,NULL,'',NULL,NULL,NULL,4,'2026-10-30','2026-10-16',0.1,'2026-10-30',3,61,1,30,NULL,'branches that show us at the counter branches');
INSERT INTO "goals_keyresult" VALUES(62,'planners-who-keep-the-suggested-order',4,'Planners who keep the suggested order three days in a row','percent',12,35,NULL,NULL,NULL,NULL,0,'stretch',1,NULL,'linear','[]',60,0,'2026-10-28',NULL,'',NULL,NULL,NULL,18,'2026-11-13','2026-10-30',0.26087,'2026-11-13',4,62,1,18,NULL,'planners who keep the suggested order three days in a row kept suggestions');
INSERT INTO "goals_keyresult" VALUES(63,'parts',0,'Visits moved because a part is missing','percent',17,10,NULL,NULL,NULL,NULL,0,'stretch',1,NULL,'linear','[]',NULL,0,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,1,63,1,33,NULL,'visits moved because a part is missing moved for parts');
INSERT INTO "goals_keyresult" VALUES(64,'ahead',1,'Firms with at least half of the next week planned on Thursday','percent',NULL,NULL,NULL,NULL,NULL,NULL,0,'stretch',1,NULL,'linear','[]',NULL,0,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,64,1,33,NULL,'firms with at least half of the next week planned on thursday planned ahead');
INSERT INTO "goals_keyresult" VALUES(65,'calls',0,'Calls from the van to the office, per visit','number',2.4,1.5,NULL,NULL,NULL,NULL,0,'stretch',1,NULL,'linear','[]',NULL,0,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,1,65,1,34,NULL,'calls from the van to the office, per visit calls per visit');
INSERT INTO "goals_keyresult" VALUES(66,'hours',0,'Hours from finished to live','number',190,24,NULL,NULL,NULL,NULL,0,'stretch',1,NULL,'linear','[]',NULL,0,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,1,66,1,35,NULL,'hours from finished to live hours to live');
INSERT INTO "goals_keyresult" VALUES(67,'rollbacks',1,'Releases taken back, per cent','percent',9,4,NULL,NULL,NULL,NULL,0,'stretch',1,NULL,'linear','[]',NULL,0,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,1,67,1,35,NULL,'releases taken back, per cent releases taken back');
INSERT INTO "goals_keyresult" VALUES(68,'rating',0,'Improve the rating','number',NULL,NULL,NULL,NULL,NULL,NULL,0,'stretch',1,NULL,'linear','[]',NULL,0,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,68,1,36,NULL,'improve the rating rating');
INSERT INTO "goals_keyresult" VALUES(69,'app',1,'Hopefully 100 new reviews','number',0,100,NULL,NULL,NULL,NULL,0,'stretch',1,NULL,'linear','[]',NULL,0,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,1,69,1,36,NULL,'hopefully 100 new reviews reviews');
CREATE TABLE "goals_keyresultowner" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "position" smallint unsigned NOT NULL CHECK ("position" >= 0), "key_result_id" bigint NOT NULL REFERENCES "goals_keyresult" ("id") DEFERRABLE INITIALLY DEFERRED, "membership_id" bigint NOT NULL REFERENCES "people_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "workspace_id" bigint NOT NULL REFERENCES "people_workspace" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "key_result_owned_once" UNIQUE ("key_result_id", "membership_id"));
INSERT INTO "goals_keyresultowner" VALUES(1,0,1,2,1);
INSERT INTO "goals_keyresultowner" VALUES(2,0,2,2,1);
INSERT INTO "goals_keyresultowner" VALUES(3,0,3,2,1);
INSERT INTO "goals_keyresultowner" VALUES(4,0,4,2,1);
INSERT INTO "goals_keyresultowner" VALUES(5,0,5,6,1);
INSERT INTO "goals_keyresultowner" VALUES(6,0,6,5,1);
INSERT INTO "goals_keyresultowner" VALUES(7,0,7,8,1);
INSERT INTO "goals_keyresultowner" VALUES(8,0,8,10,1);
INSERT INTO "goals_keyresultowner" VALUES(9,0,9,13,1);
INSERT INTO "goals_keyresultowner" VALUES(10,0,10,23,1);
INSERT INTO "goals_keyresultowner" VALUES(11,0,11,18,1);
INSERT INTO "goals_keyresultowner" VALUES(12,0,12,2,1);
INSERT INTO "goals_keyresultowner" VALUES(13,0,13,16,1);
INSERT INTO "goals_keyresultowner" VALUES(14,0,14,4,1);
INSERT INTO "goals_keyresultowner" VALUES(15,0,15,4,1);
INSERT INTO "goals_keyresultowner" VALUES(16,0,16,6,1);
INSERT INTO "goals_keyresultowner" VALUES(17,0,17,1,1);
INSERT INTO "goals_keyresultowner" VALUES(19,0,19,10,1);
INSERT INTO "goals_keyresultowner" VALUES(20,0,20,10,1);
INSERT INTO "goals_keyresultowner" VALUES(21,0,21,13,1);
INSERT INTO "goals_keyresultowner" VALUES(22,0,22,14,1);
INSERT INTO "goals_keyresultowner" VALUES(23,0,23,20,1);
INSERT INTO "goals_keyresultowner" VALUES(24,0,24,19,1);
INSERT INTO "goals_keyresultowner" VALUES(25,0,25,23,1);
INSERT INTO "goals_keyresultowner" VALUES(26,0,26,22,1);
INSERT INTO "goals_keyresultowner" VALUES(27,0,27,25,1);
INSERT INTO "goals_keyresultowner" VALUES(28,0,18,8,1);
INSERT INTO "goals_keyresultowner" VALUES(31,0,30,4,1);
INSERT INTO "goals_keyresultowner" VALUES(32,0,28,2,1);
INSERT INTO "goals_keyresultowner" VALUES(33,0,29,16,1);
INSERT INTO "goals_keyresultowner" VALUES(36,0,31,4,1);
INSERT INTO "goals_keyresultowner" VALUES(37,0,32,4,1);
INSERT INTO "goals_keyresultowner" VALUES(38,0,33,4,1);
INSERT INTO "goals_keyresultowner" VALUES(42,0,35,1,1);
INSERT INTO "goals_keyresultowner" VALUES(43,0,36,5,1);
INSERT INTO "goals_keyresultowner" VALUES(44,0,37,7,1);
INSERT INTO "goals_keyresultowner" VALUES(45,0,38,8,1);
INSERT INTO "goals_keyresultowner" VALUES(46,0,39,9,1);
INSERT INTO "goals_keyresultowner" VALUES(47,0,40,11,1);
INSERT INTO "goals_keyresultowner" VALUES(48,0,41,11,1);
INSERT INTO "goals_keyresultowner" VALUES(49,0,42,9,1);
INSERT INTO "goals_keyresultowner" VALUES(50,0,43,12,1);
INSERT INTO "goals_keyresultowner" VALUES(51,0,44,14,1);
INSERT INTO "goals_keyresultowner" VALUES(52,0,45,13,1);
INSERT INTO "goals_keyresultowner" VALUES(53,0,46,17,1);
INSERT INTO "goals_keyresultowner" VALUES(54,0,47,17,1);
INSERT INTO "goals_keyresultowner" VALUES(55,0,48,18,1);
INSERT INTO "goals_keyresultowner" VALUES(56,0,49,19,1);
INSERT INTO "goals_keyresultowner" VALUES(57,0,50,20,1);
INSERT INTO "goals_keyresultowner" VALUES(58,0,51,21,1);
INSERT INTO "goals_keyresultowner" VALUES(59,0,52,22,1);
INSERT INTO "goals_keyresultowner" VALUES(62,0,53,23,1);
INSERT INTO "goals_keyresultowner" VALUES(63,0,54,22,1);
INSERT INTO "goals_keyresultowner" VALUES(64,0,55,25,1);
INSERT INTO "goals_keyresultowner" VALUES(65,0,56,26,1);
INSERT INTO "goals_keyresultowner" VALUES(66,0,57,28,1);
INSERT INTO "goals_keyresultowner" VALUES(67,0,58,27,1);
INSERT INTO "goals_keyresultowner" VALUES(68,0,59,27,1);
INSERT INTO "goals_keyresultowner" VALUES(69,0,60,27,1);
INSERT INTO "goals_keyresultowner" VALUES(70,0,61,20,1);
INSERT INTO "goals_keyresultowner" VALUES(71,0,62,1,1);
INSERT INTO "goals_keyresultowner" VALUES(72,0,34,6,1);
INSERT INTO "goals_keyresultowner" VALUES(73,0,63,6,1);
INSERT INTO "goals_keyresultowner" VALUES(74,0,64,1,1);
INSERT INTO "goals_keyresultowner" VALUES(75,0,65,10,1);
INSERT INTO "goals_keyresultowner" VALUES(76,0,66,15,1);
INSERT INTO "goals_keyresultowner" VALUES(77,0,67,13,1);
INSERT INTO "goals_keyresultowner" VALUES(78,0,68,18,1);
INSERT INTO "goals_keyresultowner" VALUES(79,0,69,18,1);
CREATE TABLE "goals_milestone" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "position" smallint unsigned NOT NULL CHECK ("position" >= 0), "title" text NOT NULL, "weight" decimal NOT NULL, "is_done" bool NOT NULL, "key_result_id" bigint NOT NULL REFERENCES "goals_keyresult" ("id") DEFERRABLE INITIALLY DEFERRED, "workspace_id" bigint NOT NULL REFERENCES "people_workspace" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "goals_milestone" VALUES(1,0,'Copy runs in the new hall',2,1,9,1);
INSERT INTO "goals_milestone" VALUES(2,1,'One firm lives there for two weeks',2,1,9,1);
INSERT INTO "goals_milestone" VALUES(3,2,'All firms moved',4,1,9,1);
INSERT INTO "goals_milestone" VALUES(4,3,'Old hall wiped and handed back',1,1,9,1);
INSERT INTO "goals_milestone" VALUES(5,0,'First firm signed',1,1,40,1);
INSERT INTO "goals_milestone" VALUES(6,1,'First newcomer of each firm started',2,1,40,1);
INSERT INTO "goals_milestone" VALUES(7,2,'Four weeks without a paper form',3,0,40,1);
INSERT INTO "goals_milestone" VALUES(8,3,'All three say they will keep it',2,0,40,1);
INSERT INTO "goals_milestone" VALUES(9,0,'Roles described',1,1,59,1);
INSERT INTO "goals_milestone" VALUES(10,1,'Bands compared with the market',1,1,59,1);
INSERT INTO "goals_milestone" VALUES(11,2,'Talks with everybody outside a band',2,0,59,1);
INSERT INTO "goals_milestone" VALUES(12,3,'Published inside',1,0,59,1);
CREATE TABLE "goals_objective" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "key" varchar(80) NOT NULL, "position" integer unsigned NOT NULL CHECK ("position" >= 0), "title" text NOT NULL, "why" text NOT NULL, "evidence" text NOT NULL, "is_explorative" bool NOT NULL, "phase" varchar(12) NOT NULL, "stage" varchar(12) NOT NULL, "state" varchar(12) NOT NULL, "committed_on" date NULL, "decision" varchar(8) NOT NULL, "decision_reason" text NOT NULL, "is_restricted" bool NOT NULL, "note" text NOT NULL, "progress" decimal NULL, "measured" smallint unsigned NOT NULL CHECK ("measured" >= 0), "counted" smallint unsigned NOT NULL CHECK ("counted" >= 0), "is_clamped" bool NOT NULL, "band" varchar(10) NOT NULL, "last_check_in_on" date NULL, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "created_at" datetime NOT NULL, "cycle_id" bigint NOT NULL REFERENCES "goals_cycle" ("id") DEFERRABLE INITIALLY DEFERRED, "parent_key_result_id" bigint NULL REFERENCES "goals_keyresult" ("id") DEFERRABLE INITIALLY DEFERRED, "team_id" bigint NULL REFERENCES "people_team" ("id") DEFERRABLE INITIALLY DEFERRED, "workspace_id" bigint NOT NULL REFERENCES "people_workspace" ("id") DEFERRABLE INITIALLY DEFERRED, "product_id" bigint NULL REFERENCES "goals_product" ("id") DEFERRABLE INITIALLY DEFERRED, "strategy_id" bigint NULL REFERENCES "goals_strategy" ("id") DEFERRABLE INITIALLY DEFERRED, "own_score" decimal NULL, "own_score_note" text NOT NULL, "rank" integer unsigned NOT NULL CHECK ("rank" >= 0), "expected" decimal NULL, "goal" decimal NULL, "health" varchar(11) NOT NULL, "is_started" bool NOT NULL, "key_result_count" smallint unsigned NOT NULL CHECK ("key_result_count" >= 0), "likely" decimal NULL, "stands_from" date NULL, "stands_until" date NULL, "sought" text NOT NULL, "parent_objective_id" bigint NULL REFERENCES "goals_objective" ("id") DEFERRABLE INITIALLY DEFERRED, "continues_id" bigint NULL REFERENCES "goals_objective" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_objective_a_key" UNIQUE ("cycle_id", "key"), CONSTRAINT "objective_one_parent" CHECK (("parent_objective_id" IS NULL OR "parent_key_result_id" IS NULL)), CONSTRAINT "objective_not_own_parent" CHECK (NOT ("parent_objective_id" = ("id") AND "parent_objective_id" IS NOT NULL)), CONSTRAINT "objective_state_known" CHECK ("state" IN ('parked', 'draft', 'proposed', 'queued', 'committed', 'dropped', 'closed')));
INSERT INTO "goals_objective" VALUES(1,'no-waiting',0,'Small service firms run their whole week on Brackenlow','Firms that plan every visit with us lose a third fewer hours on the road, and hardly ever leave.','Books of 14 customers over two years, compared with 9 firms that left.',0,'','','committed','2026-04-05','','',0,'',0.495979,2,2,0,'missed','2026-11-19',2,'2026-11-22 20:15:59.676829',1,NULL,1,1,NULL,2,NULL,'',0,0.502015,0.7,'on-track',1,2,NULL,'2026-11-19','2026-11-19','small service firms run their whole week on brackenlow',NULL,NULL);
INSERT INTO "goals_objective" VALUES(2,'footing',0,'Customers come back to us for more','Nine firms left last year before their second invoice.','Exit talks with all nine.',0,'','','closed','2026-04-06','change','Worth a second quarter, but the words were too wide: the plan itself has to hold.',0,'',0.71875,2,2,0,'met','2026-07-01',4,'2026-11-22 20:15:59.721275',2,NULL,1,1,NULL,2,NULL,'',0,1,0.7,'on-track',1,2,NULL,'2026-07-09','9999-12-31','customers come back to us for more',1,NULL);
INSERT INTO "goals_objective" VALUES(3,'trusted-board',1,'Planners trust what the board shows','A planner who has been wrong once rings the technician every time.','Two days beside planners in six firms.',0,'build','','closed','2026-04-06','change','They trust it now. What costs them the morning is making the plan, so we turn to that.',0,'',0.841666,2,2,0,'exceeded','2026-07-02',4,'2026-11-22 20:15:59.759607',2,NULL,3,1,1,2,NULL,'',0,1,0.7,'on-track',1,2,NULL,'2026-07-09','9999-12-31','planners trust what the board shows',2,NULL);
INSERT INTO "goals_objective" VALUES(4,'paper',2,'Technicians leave the paper at home','Paper reports reach the office two days late, and invoices with them.','Invoice dates of 30 firms, and a box of forms that one of them sent us.',0,'growth','activation','closed','2026-04-06','let-go','They keep paper because customers want to sign it. The signature is the question, not the form.',0,'',0.305556,2,2,0,'missed','2026-07-01',4,'2026-11-22 20:15:59.803173',2,NULL,4,1,2,1,NULL,'',0,1,0.7,'off-track',1,2,NULL,'2026-07-09','9999-12-31','technicians leave the paper at home',2,NULL);
INSERT INTO "goals_objective" VALUES(5,'new-home',3,'Our servers have moved before the old lease ends','The hall closes with the quarter, and a late move would hit the busiest week.','Letter of the landlord.',0,'build','','closed','2026-04-06','let-go','Done, and nobody noticed. Nothing to carry on.',0,'',1,1,1,0,'met','2026-06-30',4,'2026-11-22 20:15:59.841076',2,NULL,6,1,NULL,2,NULL,'',0,1,1,'achieved',1,1,NULL,'2026-07-09','9999-12-31','our servers have moved before the old lease ends',NULL,NULL);
INSERT INTO "goals_objective" VALUES(6,'guided-start',4,'New firms reach a working plan without us in the room','Our three guides can start four firms a week; eleven sign up.','Calendar of the guides, first half of last year.',0,'launch','','closed','2026-04-06','change','Guiding works. Days alone are too narrow: next time we count firms that plan a whole week.',0,'',0.714286,1,1,0,'met','2026-06-30',4,'2026-11-22 20:15:59.876531',2,NULL,11,1,NULL,1,NULL,'',0,1,0.7,'on-track',1,1,NULL,'2026-07-09','9999-12-31','new firms reach a working plan without us in the room',2,NULL);
INSERT INTO "goals_objective" VALUES(7,'voice',5,'Be more visible','Few owners know our name.','',0,'','','closed','2026-04-06','let-go','Readers came, owners did not. Pages read say nothing about firms that try.',0,'',0.340909,1,1,0,'missed','2026-07-01',4,'2026-11-22 20:15:59.910667',2,NULL,8,1,NULL,NULL,NULL,'',0,1,0.7,'off-track',1,1,NULL,'2026-07-09','9999-12-31','be more visible',NULL,NULL);
INSERT INTO "goals_objective" VALUES(8,'plans-hold',0,'Customers’ plans hold through the day','Every plan that breaks before noon costs a firm one visit and us one call.','Logs of 212 firms: four in ten plans were redone before noon.',0,'','','closed','2026-07-10','keep','The numbers moved with the quality of the plan, as we hoped. More of the same, with higher bars.',0,'',0.75,2,2,0,'met','2026-09-30',4,'2026-11-22 20:16:00.553013',3,NULL,1,1,NULL,2,NULL,'',0,1,0.7,'on-track',1,2,NULL,'2026-10-08','9999-12-31','customers’ plans hold through the day',1,NULL);
INSERT INTO "goals_objective" VALUES(9,'same-picture',1,'Planners and technicians work from the same picture','They ring each other eleven times a day to ask what the screen should have told them.','Call logs of five firms and 23 interviews.',0,'','','closed','2026-07-10','keep','Halfway there, and the calls fall where the picture is the same. We go on.',0,'',0.707143,2,2,0,'met','2026-09-30',4,'2026-11-22 20:16:00.597044',3,NULL,2,1,NULL,2,NULL,'',0,1,0.7,'on-track',1,2,NULL,'2026-10-08','9999-12-31','planners and technicians work from the same picture',8,NULL);
INSERT INTO "goals_objective" VALUES(10,'morning-plan',2,'Planners finish the day’s plan before the first van rolls','A plan that is sent after half past seven is changed twice as often.','Diaries of 19 planners, and time stamps of 60,000 plans.',0,'growth','retention','closed','2026-07-10','keep','The time came down by a third and planners say so unasked. Now it must also stay.',0,'',0.695054,2,2,0,'met','2026-10-01',4,'2026-11-22 20:16:00.637654',3,NULL,3,1,1,2,NULL,'',0,1,0.7,'on-track',1,2,NULL,'2026-10-08','9999-12-31','planners finish the day’s plan before the first van rolls',9,NULL);
INSERT INTO "goals_objective" VALUES(11,'signature',3,'Customers sign off the job at the door','A signed job is invoiced the same day; an unsigned one after nine.','Interviews about paper in the quarter before.',0,'growth','activation','closed','2026-07-10','change','They sign when a new technician shows them. We should begin with the first day, not with the door.',0,'',0.18,2,2,0,'missed','2026-09-30',6,'2026-11-22 20:16:00.682429',3,NULL,4,1,2,1,NULL,'',0,1,0.7,'off-track',1,3,NULL,'2026-10-08','9999-12-31','customers sign off the job at the door',9,NULL);
INSERT INTO "goals_objective" VALUES(12,'quiet-nights',4,'Nobody is woken for what a machine can mend','Two of five left the rota in a year, both because of the nights.','Rota and pager log of twelve months.',0,'team','','closed','2026-07-10','change','The nights are quiet. The days are what customers feel: next is the hour when vans are out.',0,'',0.916666,2,2,0,'exceeded','2026-09-29',4,'2026-11-22 20:16:00.723299',3,NULL,6,1,NULL,3,NULL,'',0,1,0.7,'on-track',1,2,NULL,'2026-10-08','9999-12-31','nobody is woken for what a machine can mend',NULL,NULL);
INSERT INTO "goals_objective" VALUES(13,'demo-hours',5,'Sales gets its afternoons back','Every trial asks for the same demonstration, one firm at a time.','Calendars of the team: 22 hours a week each.',0,'','','closed','2026-07-10','let-go','Fewer demonstrations made fewer contracts. Small firms have to be able to buy alone first.',0,'',0.4625,2,2,0,'missed','2026-10-01',4,'2026-11-22 20:16:00.760061',3,NULL,9,1,NULL,1,NULL,'',0,1,0.85,'off-track',1,2,NULL,'2026-10-08','9999-12-31','sales gets its afternoons back',NULL,NULL);
INSERT INTO "goals_objective" VALUES(14,'first-week',6,'New firms plan their first full week with us','Firms with a full week in the first month stay four times as often.','All 163 firms that started last year.',0,'growth','activation','closed','2026-07-10','keep','Right aim, too slow. The second half showed what works: the guided import.',0,'',0.468334,2,2,0,'missed','2026-09-29',4,'2026-11-22 20:16:00.798017',3,NULL,11,1,NULL,1,NULL,'',0,1,0.7,'at-risk',1,2,NULL,'2026-10-08','9999-12-31','new firms plan their first full week with us',8,NULL);
INSERT INTO "goals_objective" VALUES(15,'backlog',7,'Nobody waits a week for an answer','Old cases are one sentence in every second exit talk.','Exit talks of last year.',0,'','','closed','2026-07-10','let-go','Solved faster than we thought. Old cases are a guardrail from now on, not an aim.',0,'',1,1,1,1,'exceeded','2026-09-29',5,'2026-11-22 20:16:00.835412',3,NULL,12,1,NULL,3,0.7,'Two quiet weeks helped. We would call it good, not splendid.',0,1,0.7,'achieved',1,1,NULL,'2026-10-08','9999-12-31','nobody waits a week for an answer',NULL,NULL);
INSERT INTO "goals_objective" VALUES(16,'plans-hold',0,'Customers’ plans hold through the day','Every plan that breaks before noon costs a firm one visit and us one call.','Logs of 212 firms: four in ten plans were redone before noon.',0,'','','committed','2026-10-09','','',0,'',0.309856,3,3,0,'missed','2026-11-12',3,'2026-11-22 20:16:01.677424',4,NULL,1,1,NULL,2,NULL,'',0,0.394112,0.7,'on-track',1,3,NULL,'2026-11-20','2026-11-20','customers’ plans hold through the day',1,8);
INSERT INTO "goals_objective" VALUES(17,'same-picture',1,'Planners and technicians work from the same picture','They ring each other eleven times a day to ask what the screen should have told them.','Call logs of five firms and 23 interviews.',0,'','','committed','2026-10-09','','',0,'',0.354569,3,3,0,'missed','2026-11-19',3,'2026-11-22 20:16:01.828401',4,30,2,1,NULL,2,NULL,'',0,0.477273,0.7,'on-track',1,3,NULL,'2026-11-20','2026-11-20','planners and technicians work from the same picture',NULL,9);
INSERT INTO "goals_objective" VALUES(18,'morning-plan',2,'Planners finish the day’s plan before the first van rolls','A plan that is sent after half past seven is changed twice as often. The time fell last quarter; now the plan has to stay.','Diaries of 19 planners, and time stamps of 60,000 plans.',0,'growth','retention','committed','2026-10-09','','',0,'',0.338279,3,3,0,'missed','2026-11-20',6,'2026-11-22 20:16:01.988944',4,33,3,1,1,2,NULL,'',0,0.429293,0.7,'on-track',1,5,NULL,'2026-11-20','2026-11-20','planners finish the day’s plan before the first van rolls',NULL,10);
INSERT INTO "goals_objective" VALUES(19,'first-job',3,'A new technician closes the first job alone on the first day','Whoever needs a colleague on the first day asks the office for two more weeks.','24 ride-alongs; firms lose 3.5 hours for each new technician.',0,'growth','activation','committed','2026-10-09','','',0,'',0.292163,4,4,0,'missed','2026-11-19',4,'2026-11-22 20:16:02.160078',4,33,4,1,2,1,NULL,'',0,0.436932,0.779974,'at-risk',1,4,0.354663,'2026-11-19','2026-11-19','a new technician closes the first job alone on the first day',NULL,NULL);
INSERT INTO "goals_objective" VALUES(20,'leo',4,'Others can mend the sync without Leo','Every change to the order of changes ends at Leo’s desk, also in his holidays.','Whom the last 40 questions about sync went to.',0,'team','','committed','2026-10-09','','',0,'',0.555556,1,1,0,'missed','2026-11-19',2,'2026-11-22 20:16:02.209407',4,NULL,5,1,NULL,3,NULL,'',0,0.465909,0.7,'on-track',1,1,NULL,'2026-11-19','2026-11-19','others can mend the sync without leo',19,NULL);
INSERT INTO "goals_objective" VALUES(21,'always-there',5,'No van ever waits for our servers','Ten minutes at seven in the morning hit more people than a whole night.','Log of last year’s three outages, and what customers wrote.',0,'build','','committed','2026-10-09','','',0,'',0.470588,3,3,1,'missed','2026-11-18',2,'2026-11-22 20:16:02.254711',4,NULL,6,1,NULL,2,NULL,'',0,0.448128,0.780947,'on-track',1,3,NULL,'2026-11-18','2026-11-18','no van ever waits for our servers',17,NULL);
INSERT INTO "goals_objective" VALUES(22,'word-of-mouth',6,'Owners of small firms hear about us from each other','A colleague’s word brings trials that stay; advertisements bring visitors.','Where 410 trials came from, and which of them still pay.',0,'','','committed','2026-10-09','','',0,'',0.318056,2,2,0,'missed',NULL,2,'2026-11-22 20:16:02.303765',4,NULL,7,1,NULL,1,NULL,'',0,0,1,'not-started',0,0,NULL,NULL,NULL,'owners of small firms hear about us from each other',16,NULL);
INSERT INTO "goals_objective" VALUES(23,'owners-talk',7,'Owners tell the next owner','Half of our best customers came by a colleague, and we never asked anybody to.','17 interviews at two trade fairs.',0,'growth','referral','committed','2026-10-09','','',0,'',0.483333,3,3,0,'missed','2026-11-19',2,'2026-11-22 20:16:02.341171',4,NULL,8,1,NULL,1,NULL,'',0,0.465909,0.7,'on-track',1,3,NULL,'2026-11-19','2026-11-19','owners tell the next owner',22,NULL);
INSERT INTO "goals_objective" VALUES(24,'small-firms',8,'Small firms buy without a visit from us','A visit costs more than a five-van firm pays in its first year.','Cost of sale by size of firm, last four quarters.',0,'growth','revenue','committed','2026-10-09','','',0,'',0.152778,2,2,0,'missed','2026-11-20',2,'2026-11-22 20:16:02.385625',4,NULL,9,1,NULL,1,NULL,'',0,0.477273,0.7,'off-track',1,2,NULL,'2026-11-20','2026-11-20','small firms buy without a visit from us',22,NULL);
INSERT INTO "goals_objective" VALUES(25,'bad-week',9,'Firms that had a bad week stay with us','Most who leave decide within ten days after a week that went wrong.','Dates of 61 exits against the plans of the weeks before.',0,'growth','retention','committed','2026-10-09','','',0,'',0.108696,2,2,1,'missed','2026-11-13',2,'2026-11-22 20:16:02.429602',4,NULL,10,1,NULL,2,NULL,'',0,0.397727,0.7,'off-track',1,2,NULL,'2026-11-13','2026-11-13','firms that had a bad week stay with us',16,NULL);
INSERT INTO "goals_objective" VALUES(26,'first-week',10,'New firms plan their first full week with us','Firms with a full week in the first month stay four times as often.','All 163 firms that started last year.',0,'growth','activation','committed','2026-10-09','','',0,'',0.58426,2,2,0,'missed','2026-11-18',3,'2026-11-22 20:16:02.479615',4,NULL,11,1,NULL,1,NULL,'',0,0.454545,0.7,'on-track',1,2,NULL,'2026-11-18','2026-11-18','new firms plan their first full week with us',16,14);
INSERT INTO "goals_objective" VALUES(27,'better-support',11,'Become better at support','Support matters.','',0,'','','committed','2026-10-09','','',0,'',0.083334,2,2,0,'missed','2026-10-14',2,'2026-11-22 20:16:02.688619',4,NULL,12,1,NULL,NULL,NULL,'',0,0.056818,0.7,'on-track',1,2,NULL,'2026-10-14','2026-10-14','become better at support',NULL,NULL);
INSERT INTO "goals_objective" VALUES(28,'at-home',12,'New colleagues feel at home by their third month','Three of last year’s eleven newcomers left within eight months.','Exit talks with all three, and the newcomers’ survey.',0,'team','','committed','2026-10-09','','',0,'',0.277778,2,2,0,'missed','2026-11-19',2,'2026-11-22 20:16:02.784112',4,NULL,13,1,NULL,3,NULL,'',0,0.34149,0.904651,'at-risk',1,2,NULL,'2026-11-19','2026-11-19','new colleagues feel at home by their third month',NULL,NULL);
INSERT INTO "goals_objective" VALUES(29,'fair-pay',13,'Everybody understands how pay is set here','Two offers were refused because nobody could explain the difference.','Talks with twelve people, kept by Thea.',0,'team','','committed','2026-10-09','','',1,'',0.297222,2,2,0,'missed','2026-11-19',3,'2026-11-22 20:16:02.823741',4,NULL,13,1,NULL,3,NULL,'',0,0.465909,0.7,'on-track',1,2,NULL,'2026-11-19','2026-11-19','everybody understands how pay is set here',16,NULL);
INSERT INTO "goals_objective" VALUES(30,'partners',14,'Wholesalers of heating parts recommend us','Every firm visits its wholesaler twice a week.','Talks with two wholesalers.',0,'discovery','','dropped','2026-10-09','','The largest wholesaler has bought a planning program of its own. We stop here and keep the contacts.',0,'',0.1,1,1,0,'missed','2026-10-30',3,'2026-11-22 20:16:02.876376',4,NULL,9,1,NULL,1,NULL,'',0,0.284091,0.7,'off-track',1,1,NULL,'2026-11-03','2026-11-03','wholesalers of heating parts recommend us',22,NULL);
INSERT INTO "goals_objective" VALUES(31,'chatbot',15,'A robot answers the simple questions','','',1,'','','parked',NULL,'','Our simple questions have better homes: in the words of the app. After that we look again.',0,'',NULL,0,0,0,'',NULL,2,'2026-11-22 20:16:03.533977',4,NULL,12,1,NULL,NULL,NULL,'',1,NULL,NULL,'unknown',0,0,NULL,'2026-10-19','9999-12-31','a robot answers the simple questions',NULL,NULL);
INSERT INTO "goals_objective" VALUES(32,'weather',16,'The board knows tomorrow’s weather','Roof firms plan their week by the rain.','',1,'','','parked',NULL,'','Eleven roof firms of 480 would gain. Not before the plan holds for everybody.',0,'',NULL,0,0,0,'',NULL,2,'2026-11-22 20:16:03.823964',4,NULL,3,1,1,NULL,NULL,'',1,NULL,NULL,'unknown',0,0,NULL,'2026-10-31','9999-12-31','the board knows tomorrow’s weather',NULL,NULL);
INSERT INTO "goals_objective" VALUES(33,'two-weeks',0,'Planners see two weeks ahead','Parts take nine days, plans reach five.','Interviews with seven planners of lift firms.',0,'discovery','','queued',NULL,'','',0,'',0,1,2,0,'missed',NULL,2,'2026-11-22 20:16:04.450930',5,NULL,3,1,3,2,NULL,'',2,0,1,'not-started',0,2,NULL,'2026-11-07','2026-11-07','planners see two weeks ahead',NULL,NULL);
INSERT INTO "goals_objective" VALUES(34,'photo-first',1,'A photo tells the office what the technician sees','One call in four from the van describes something that a photo would show.','',1,'build','activation','queued',NULL,'','',0,'',0,1,1,0,'missed',NULL,2,'2026-11-22 20:16:04.695562',5,NULL,4,1,2,1,NULL,'',1,0,1,'not-started',0,1,NULL,'2026-11-13','2026-11-13','a photo tells the office what the technician sees',NULL,NULL);
INSERT INTO "goals_objective" VALUES(35,'faster-releases',17,'A finished change is with customers on the same day','Finished work waits eight days for a release, and the fix for a crash as well.','Time stamps of the last 140 changes.',0,'team','','proposed',NULL,'','',0,'',0,2,2,0,'missed',NULL,2,'2026-11-22 20:16:04.881609',4,NULL,6,1,NULL,3,NULL,'',0,0.477778,0.7,'not-started',0,2,NULL,'2026-11-19','2026-11-19','a finished change is with customers on the same day',NULL,NULL);
INSERT INTO "goals_objective" VALUES(36,'reviews',18,'Maybe get more and better reviews in order to grow the business','','',0,'','','draft',NULL,'','',0,'',0,1,2,0,'missed',NULL,1,'2026-11-22 20:16:04.927925',4,NULL,8,1,NULL,NULL,NULL,'',0,0.455556,0.7,'not-started',0,2,NULL,'2026-11-17','2026-11-17','maybe get more and better reviews in order to grow the business',NULL,NULL);
CREATE TABLE "goals_objectiveowner" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "position" smallint unsigned NOT NULL CHECK ("position" >= 0), "membership_id" bigint NOT NULL REFERENCES "people_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "objective_id" bigint NOT NULL REFERENCES "goals_objective" ("id") DEFERRABLE INITIALLY DEFERRED, "workspace_id" bigint NOT NULL REFERENCES "people_workspace" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "objective_owned_once" UNIQUE ("objective_id", "membership_id"));
INSERT INTO "goals_objectiveowner" VALUES(1,0,2,1,1);
INSERT INTO "goals_objectiveowner" VALUES(2,0,2,2,1);
INSERT INTO "goals_objectiveowner" VALUES(3,0,1,3,1);
INSERT INTO "goals_objectiveowner" VALUES(4,0,8,4,1);
INSERT INTO "goals_objectiveowner" VALUES(5,0,12,5,1);
INSERT INTO "goals_objectiveowner" VALUES(6,0,22,6,1);
INSERT INTO "goals_objectiveowner" VALUES(7,0,17,7,1);
INSERT INTO "goals_objectiveowner" VALUES(8,0,2,8,1);
INSERT INTO "goals_objectiveowner" VALUES(9,0,4,9,1);
INSERT INTO "goals_objectiveowner" VALUES(10,0,1,10,1);
INSERT INTO "goals_objectiveowner" VALUES(12,0,12,12,1);
INSERT INTO "goals_objectiveowner" VALUES(13,0,19,13,1);
INSERT INTO "goals_objectiveowner" VALUES(14,0,22,14,1);
INSERT INTO "goals_objectiveowner" VALUES(15,0,24,15,1);
INSERT INTO "goals_objectiveowner" VALUES(16,0,8,11,1);
INSERT INTO "goals_objectiveowner" VALUES(18,0,2,16,1);
INSERT INTO "goals_objectiveowner" VALUES(20,0,4,17,1);
INSERT INTO "goals_objectiveowner" VALUES(24,0,9,20,1);
INSERT INTO "goals_objectiveowner" VALUES(25,0,12,21,1);
INSERT INTO "goals_objectiveowner" VALUES(26,0,16,22,1);
INSERT INTO "goals_objectiveowner" VALUES(27,0,17,23,1);
INSERT INTO "goals_objectiveowner" VALUES(28,0,19,24,1);
INSERT INTO "goals_objectiveowner" VALUES(29,0,21,25,1);
INSERT INTO "goals_objectiveowner" VALUES(31,0,22,26,1);
INSERT INTO "goals_objectiveowner" VALUES(32,0,24,27,1);
INSERT INTO "goals_objectiveowner" VALUES(33,0,27,28,1);
INSERT INTO "goals_objectiveowner" VALUES(34,0,27,29,1);
INSERT INTO "goals_objectiveowner" VALUES(35,0,20,30,1);
INSERT INTO "goals_objectiveowner" VALUES(36,0,26,31,1);
INSERT INTO "goals_objectiveowner" VALUES(37,0,1,32,1);
INSERT INTO "goals_objectiveowner" VALUES(39,0,1,18,1);
INSERT INTO "goals_objectiveowner" VALUES(40,0,1,33,1);
INSERT INTO "goals_objectiveowner" VALUES(41,0,8,19,1);
INSERT INTO "goals_objectiveowner" VALUES(42,0,10,34,1);
INSERT INTO "goals_objectiveowner" VALUES(43,0,15,35,1);
INSERT INTO "goals_objectiveowner" VALUES(44,0,18,36,1);
CREATE TABLE "goals_product" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "key" varchar(80) NOT NULL, "name" varchar(200) NOT NULL, "phase" varchar(12) NOT NULL, "stages" text NOT NULL CHECK ((JSON_VALID("stages") OR "stages" IS NULL)), "workspace_id" bigint NOT NULL REFERENCES "people_workspace" ("id") DEFERRABLE INITIALLY DEFERRED, "is_retired" bool NOT NULL, "position" integer unsigned NOT NULL CHECK ("position" >= 0), "version" integer unsigned NOT NULL CHECK ("version" >= 0), CONSTRAINT "one_product_a_key" UNIQUE ("workspace_id", "key"), CONSTRAINT "product_phase_known" CHECK (("phase" = '' OR "phase" IN ('discovery', 'build', 'launch', 'growth', 'mature', 'decline'))));
INSERT INTO "goals_product" VALUES(1,'planning-board','Planning Board','mature','["retention"]',1,0,0,1);
INSERT INTO "goals_product" VALUES(2,'crew-app','Crew App','growth','["activation"]',1,0,1,1);
INSERT INTO "goals_product" VALUES(3,'parts-forecast','Parts Forecast','discovery','[]',1,0,2,1);
CREATE TABLE "goals_proposal" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "proposed_at" datetime NOT NULL, "answer" varchar(10) NOT NULL, "reason" text NOT NULL, "answered_at" datetime NULL, "answered_by_id" bigint NULL REFERENCES "people_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "by_id" bigint NULL REFERENCES "people_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "objective_id" bigint NOT NULL REFERENCES "goals_objective" ("id") DEFERRABLE INITIALLY DEFERRED, "workspace_id" bigint NOT NULL REFERENCES "people_workspace" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "proposal_answer_known" CHECK ("answer" IN ('', 'approved', 'sent-back', 'withdrawn')));
INSERT INTO "goals_proposal" VALUES(1,'2026-11-19 10:00:00','','',NULL,NULL,15,35,1);
CREATE TABLE "goals_request" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "title" varchar(300) NOT NULL, "text" text NOT NULL, "asked_at" datetime NOT NULL, "state" varchar(10) NOT NULL, "answer" text NOT NULL, "answered_at" datetime NULL, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "answered_by_id" bigint NULL REFERENCES "people_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "by_id" bigint NULL REFERENCES "people_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "objective_id" bigint NULL REFERENCES "goals_objective" ("id") DEFERRABLE INITIALLY DEFERRED, "team_id" bigint NULL REFERENCES "people_team" ("id") DEFERRABLE INITIALLY DEFERRED, "workspace_id" bigint NOT NULL REFERENCES "people_workspace" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "request_state_known" CHECK ("state" IN ('open', 'parked', 'taken', 'withdrawn')));
INSERT INTO "goals_request" VALUES(1,'Dark screen for night crews','Two night crews asked at the fair.','2026-10-17 08:00:00','withdrawn','',NULL,2,NULL,18,NULL,4,1);
INSERT INTO "goals_request" VALUES(2,'Rain forecast beside the plan','Roof firms ask in every second call. We lost one to a program that shows rain.','2026-10-22 08:52:00','parked','Parked: eleven firms of 480 would gain. We look again when the plan holds for everybody.','2026-10-31 09:04:00',2,1,19,NULL,3,1);
INSERT INTO "goals_request" VALUES(3,'Jobs that get lost in cellars','Six cases this month from lift firms: a finished job is gone when the signal comes back.','2026-10-26 09:04:00','taken','Taken into the app’s objective: the lift-shaft test is exactly this.','2026-10-29 09:48:00',2,8,25,19,4,1);
INSERT INTO "goals_request" VALUES(4,'Export of hours for the wage office','Finance copies hours by hand for three customers every month. That is two days of work.','2026-11-16 09:04:00','open','',NULL,1,NULL,3,NULL,3,1);
INSERT INTO "goals_request" VALUES(5,'One price list that sales can quote from','We have three, and customers have seen all of them.','2026-11-20 09:08:00','open','',NULL,1,NULL,20,NULL,NULL,1);
CREATE TABLE "goals_revision" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "text" text NOT NULL, "replaced_at" datetime NOT NULL, "by_id" bigint NULL REFERENCES "people_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "objective_id" bigint NOT NULL REFERENCES "goals_objective" ("id") DEFERRABLE INITIALLY DEFERRED, "workspace_id" bigint NOT NULL REFERENCES "people_workspace" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "goals_strategy" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "key" varchar(80) NOT NULL, "title" varchar(300) NOT NULL, "statement" text NOT NULL, "workspace_id" bigint NOT NULL REFERENCES "people_workspace" ("id") DEFERRABLE INITIALLY DEFERRED, "is_retired" bool NOT NULL, "position" integer unsigned NOT NULL CHECK ("position" >= 0), "version" integer unsigned NOT NULL CHECK ("version" >= 0), CONSTRAINT "one_strategy_a_key" UNIQUE ("workspace_id", "key"));
INSERT INTO "goals_strategy" VALUES(1,'worth-it-in-the-first-week','Worth it in the first week','Small service firms decide within days. Whatever does not pay back in the first week comes later.',1,0,0,1);
INSERT INTO "goals_strategy" VALUES(2,'a-plan-that-holds','A plan that holds','We win on plans that survive the morning, not on the number of features.',1,0,1,1);
INSERT INTO "goals_strategy" VALUES(3,'people-who-stay','People who stay','Those who know our customers are worth more than any roadmap.',1,0,2,1);
CREATE TABLE "goals_support" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "position" smallint unsigned NOT NULL CHECK ("position" >= 0), "objective_id" bigint NOT NULL REFERENCES "goals_objective" ("id") DEFERRABLE INITIALLY DEFERRED, "to_key_result_id" bigint NULL REFERENCES "goals_keyresult" ("id") DEFERRABLE INITIALLY DEFERRED, "to_objective_id" bigint NULL REFERENCES "goals_objective" ("id") DEFERRABLE INITIALLY DEFERRED, "workspace_id" bigint NOT NULL REFERENCES "people_workspace" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "support_one_end" CHECK ((("to_key_result_id" IS NOT NULL AND "to_objective_id" IS NULL) OR ("to_key_result_id" IS NULL AND "to_objective_id" IS NOT NULL))));
INSERT INTO "goals_support" VALUES(1,0,21,NULL,18,1);
INSERT INTO "goals_support" VALUES(2,1,21,NULL,19,1);
INSERT INTO "goals_support" VALUES(3,0,25,35,NULL,1);
CREATE TABLE "goals_task" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "position" smallint unsigned NOT NULL CHECK ("position" >= 0), "title" text NOT NULL, "state" varchar(9) NOT NULL, "key_result_id" bigint NOT NULL REFERENCES "goals_keyresult" ("id") DEFERRABLE INITIALLY DEFERRED, "workspace_id" bigint NOT NULL REFERENCES "people_workspace" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "goals_task" VALUES(1,0,'Rename “closure code”','done',41,1);
INSERT INTO "goals_task" VALUES(2,1,'Say “parts” and not “items”','done',41,1);
INSERT INTO "goals_task" VALUES(3,2,'Explain “billable”','done',41,1);
INSERT INTO "goals_task" VALUES(4,3,'Shorten the safety text','done',41,1);
INSERT INTO "goals_task" VALUES(5,4,'Show the address first','done',41,1);
INSERT INTO "goals_task" VALUES(6,5,'Name the office, not “backend”','open',41,1);
INSERT INTO "goals_task" VALUES(7,6,'One word for “visit” and “job”','open',41,1);
INSERT INTO "goals_task" VALUES(8,7,'Tell what happens after “send”','open',41,1);
INSERT INTO "goals_task" VALUES(9,8,'Polish the Polish','open',41,1);
CREATE TABLE "jobs_job" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(100) NOT NULL, "payload" text NOT NULL CHECK ((JSON_VALID("payload") OR "payload" IS NULL)), "state" varchar(8) NOT NULL, "run_at" datetime NOT NULL, "lease_until" datetime NULL, "attempts" integer unsigned NOT NULL CHECK ("attempts" >= 0), "last_error" text NOT NULL, "slot" varchar(40) NULL, "created_at" datetime NOT NULL, "finished_at" datetime NULL, "event_id" bigint NULL REFERENCES "base_event" ("id") DEFERRABLE INITIALLY DEFERRED, "workspace_id" bigint NULL REFERENCES "people_workspace" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "job_once_a_slot" UNIQUE ("name", "slot"), CONSTRAINT "job_lease_while_running" CHECK ((("lease_until" IS NOT NULL AND "state" = 'running') OR (NOT ("state" = 'running') AND "lease_until" IS NULL))), CONSTRAINT "job_end_when_over" CHECK ((("finished_at" IS NOT NULL AND "state" IN ('done', 'failed')) OR (NOT ("state" IN ('done', 'failed')) AND "finished_at" IS NULL))));
CREATE TABLE "jobs_worker" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(100) NOT NULL UNIQUE, "seen_at" datetime NOT NULL);
CREATE TABLE "metrics_metric" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(300) NOT NULL, "unit" varchar(40) NOT NULL, "is_accumulating" bool NOT NULL, "workspace_id" bigint NOT NULL REFERENCES "people_workspace" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "metrics_metric" VALUES(1,'net revenue retention','%',0,1);
INSERT INTO "metrics_metric" VALUES(2,'firms on a full week','firms',0,1);
INSERT INTO "metrics_metric" VALUES(3,'net revenue retention','%',0,1);
INSERT INTO "metrics_metric" VALUES(4,'firms that plan daily','firms',0,1);
INSERT INTO "metrics_metric" VALUES(5,'misplaced visits per 1,000','visits',0,1);
INSERT INTO "metrics_metric" VALUES(6,'board-first mornings','%',0,1);
INSERT INTO "metrics_metric" VALUES(7,'jobs reported in the app','%',0,1);
INSERT INTO "metrics_metric" VALUES(8,'jobs with a photo','%',0,1);
INSERT INTO "metrics_metric" VALUES(9,'','',0,1);
INSERT INTO "metrics_metric" VALUES(10,'days to the first plan','days',0,1);
INSERT INTO "metrics_metric" VALUES(11,'pages read','pages',0,1);
INSERT INTO "metrics_metric" VALUES(12,'net revenue retention','%',0,1);
INSERT INTO "metrics_metric" VALUES(13,'recurring revenue, small firms','EUR',0,1);
INSERT INTO "metrics_metric" VALUES(14,'visits within the promised hour','%',0,1);
INSERT INTO "metrics_metric" VALUES(15,'changes after nine','changes',0,1);
INSERT INTO "metrics_metric" VALUES(16,'minutes to the sent plan','min',0,1);
INSERT INTO "metrics_metric" VALUES(17,'plans redone before noon','%',0,1);
INSERT INTO "metrics_metric" VALUES(18,'jobs signed at the door','%',0,1);
INSERT INTO "metrics_metric" VALUES(19,'days to the invoice','days',0,1);
INSERT INTO "metrics_metric" VALUES(20,'jobs with a photo','%',0,1);
INSERT INTO "metrics_metric" VALUES(21,'night alerts','alerts',0,1);
INSERT INTO "metrics_metric" VALUES(22,'','',0,1);
INSERT INTO "metrics_metric" VALUES(23,'demonstration hours','hours',0,1);
INSERT INTO "metrics_metric" VALUES(24,'trial win rate','%',0,1);
INSERT INTO "metrics_metric" VALUES(25,'days to the first full week','days',0,1);
INSERT INTO "metrics_metric" VALUES(26,'full week within a month','%',0,1);
INSERT INTO "metrics_metric" VALUES(27,'cases older than a week','cases',0,1);
INSERT INTO "metrics_metric" VALUES(28,'net revenue retention','%',0,1);
INSERT INTO "metrics_metric" VALUES(29,'recurring revenue, small firms','EUR',0,1);
INSERT INTO "metrics_metric" VALUES(30,'','',0,1);
INSERT INTO "metrics_metric" VALUES(31,'visits within the promised hour','%',0,1);
INSERT INTO "metrics_metric" VALUES(32,'changes after nine','changes',0,1);
INSERT INTO "metrics_metric" VALUES(33,'','',0,1);
INSERT INTO "metrics_metric" VALUES(34,'minutes to the sent plan','min',0,1);
INSERT INTO "metrics_metric" VALUES(35,'plans redone before noon','%',0,1);
INSERT INTO "metrics_metric" VALUES(36,'planners with a whiteboard','of 60',0,1);
INSERT INTO "metrics_metric" VALUES(37,'undo per planner','times',0,1);
INSERT INTO "metrics_metric" VALUES(38,'first job without help','%',0,1);
INSERT INTO "metrics_metric" VALUES(39,'','',0,1);
INSERT INTO "metrics_metric" VALUES(40,'','',0,1);
INSERT INTO "metrics_metric" VALUES(41,'','',0,1);
INSERT INTO "metrics_metric" VALUES(42,'answered by others','questions',0,1);
INSERT INTO "metrics_metric" VALUES(43,'answers in time, working hours','%',0,1);
INSERT INTO "metrics_metric" VALUES(44,'minutes to restore a firm','min',0,1);
INSERT INTO "metrics_metric" VALUES(45,'night alerts','alerts',0,1);
INSERT INTO "metrics_metric" VALUES(46,'trials by tip','%',0,1);
INSERT INTO "metrics_metric" VALUES(47,'trials, three or more','trials',1,1);
INSERT INTO "metrics_metric" VALUES(48,'articles published','articles',1,1);
INSERT INTO "metrics_metric" VALUES(49,'new revenue without a visit','EUR',1,1);
INSERT INTO "metrics_metric" VALUES(50,'days from trial to contract','days',0,1);
INSERT INTO "metrics_metric" VALUES(51,'monthly churn','%',0,1);
INSERT INTO "metrics_metric" VALUES(52,'back within a month','%',0,1);
INSERT INTO "metrics_metric" VALUES(53,'days to the first full week','days',0,1);
INSERT INTO "metrics_metric" VALUES(54,'full week within a month','%',0,1);
INSERT INTO "metrics_metric" VALUES(55,'hours to the first answer','h',0,1);
INSERT INTO "metrics_metric" VALUES(56,'trainings held','trainings',1,1);
INSERT INTO "metrics_metric" VALUES(57,'know whom to ask','%',0,1);
INSERT INTO "metrics_metric" VALUES(58,'first work in 30 days','%',0,1);
INSERT INTO "metrics_metric" VALUES(59,'','',0,1);
INSERT INTO "metrics_metric" VALUES(60,'understand own pay','%',0,1);
INSERT INTO "metrics_metric" VALUES(61,'branches','branches',1,1);
INSERT INTO "metrics_metric" VALUES(62,'kept suggestions','%',0,1);
INSERT INTO "metrics_metric" VALUES(63,'moved for parts','%',0,1);
INSERT INTO "metrics_metric" VALUES(64,'planned ahead','%',0,1);
INSERT INTO "metrics_metric" VALUES(65,'calls per visit','calls',0,1);
INSERT INTO "metrics_metric" VALUES(66,'hours to live','h',0,1);
INSERT INTO "metrics_metric" VALUES(67,'releases taken back','%',0,1);
INSERT INTO "metrics_metric" VALUES(68,'rating','',0,1);
INSERT INTO "metrics_metric" VALUES(69,'reviews','reviews',0,1);
CREATE TABLE "metrics_observation" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "on" date NOT NULL, "value" decimal NOT NULL, "source" varchar(16) NOT NULL, "created_at" datetime NOT NULL, "metric_id" bigint NOT NULL REFERENCES "metrics_metric" ("id") DEFERRABLE INITIALLY DEFERRED, "workspace_id" bigint NOT NULL REFERENCES "people_workspace" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "metrics_observation" VALUES(1,'2026-04-28',2,'check-in','2026-11-22 20:16:00.146344',9,1);
INSERT INTO "metrics_observation" VALUES(2,'2026-04-28',31,'check-in','2026-11-22 20:16:00.153547',10,1);
INSERT INTO "metrics_observation" VALUES(3,'2026-04-29',99,'check-in','2026-11-22 20:16:00.161767',3,1);
INSERT INTO "metrics_observation" VALUES(4,'2026-04-29',280,'check-in','2026-11-22 20:16:00.166528',4,1);
INSERT INTO "metrics_observation" VALUES(5,'2026-04-29',33,'check-in','2026-11-22 20:16:00.171510',7,1);
INSERT INTO "metrics_observation" VALUES(6,'2026-04-29',13,'check-in','2026-11-22 20:16:00.177260',8,1);
INSERT INTO "metrics_observation" VALUES(7,'2026-04-29',19000,'check-in','2026-11-22 20:16:00.182519',11,1);
INSERT INTO "metrics_observation" VALUES(8,'2026-04-30',20,'check-in','2026-11-22 20:16:00.188134',5,1);
INSERT INTO "metrics_observation" VALUES(9,'2026-04-30',58,'check-in','2026-11-22 20:16:00.193541',6,1);
INSERT INTO "metrics_observation" VALUES(10,'2026-05-19',4,'check-in','2026-11-22 20:16:00.199900',9,1);
INSERT INTO "metrics_observation" VALUES(11,'2026-05-19',28,'check-in','2026-11-22 20:16:00.203966',10,1);
INSERT INTO "metrics_observation" VALUES(12,'2026-05-20',100,'check-in','2026-11-22 20:16:00.209341',3,1);
INSERT INTO "metrics_observation" VALUES(13,'2026-05-20',310,'check-in','2026-11-22 20:16:00.213893',4,1);
INSERT INTO "metrics_observation" VALUES(14,'2026-05-20',38,'check-in','2026-11-22 20:16:00.217816',7,1);
INSERT INTO "metrics_observation" VALUES(15,'2026-05-20',15,'check-in','2026-11-22 20:16:00.222689',8,1);
INSERT INTO "metrics_observation" VALUES(16,'2026-05-20',22000,'check-in','2026-11-22 20:16:00.226840',11,1);
INSERT INTO "metrics_observation" VALUES(17,'2026-05-21',15,'check-in','2026-11-22 20:16:00.231064',5,1);
INSERT INTO "metrics_observation" VALUES(18,'2026-05-21',63,'check-in','2026-11-22 20:16:00.236414',6,1);
INSERT INTO "metrics_observation" VALUES(19,'2026-06-09',8,'check-in','2026-11-22 20:16:00.242817',9,1);
INSERT INTO "metrics_observation" VALUES(20,'2026-06-09',25,'check-in','2026-11-22 20:16:00.247075',10,1);
INSERT INTO "metrics_observation" VALUES(21,'2026-06-10',101.5,'check-in','2026-11-22 20:16:00.252407',3,1);
INSERT INTO "metrics_observation" VALUES(22,'2026-06-10',345,'check-in','2026-11-22 20:16:00.256884',4,1);
INSERT INTO "metrics_observation" VALUES(23,'2026-06-10',41,'check-in','2026-11-22 20:16:00.260721',7,1);
INSERT INTO "metrics_observation" VALUES(24,'2026-06-10',16,'check-in','2026-11-22 20:16:00.265751',8,1);
INSERT INTO "metrics_observation" VALUES(25,'2026-06-10',24000,'check-in','2026-11-22 20:16:00.269776',11,1);
INSERT INTO "metrics_observation" VALUES(26,'2026-06-11',11,'check-in','2026-11-22 20:16:00.276152',5,1);
INSERT INTO "metrics_observation" VALUES(27,'2026-06-11',67,'check-in','2026-11-22 20:16:00.281803',6,1);
INSERT INTO "metrics_observation" VALUES(28,'2026-06-30',9,'check-in','2026-11-22 20:16:00.288038',9,1);
INSERT INTO "metrics_observation" VALUES(29,'2026-06-30',24,'check-in','2026-11-22 20:16:00.292516',10,1);
INSERT INTO "metrics_observation" VALUES(30,'2026-07-01',102,'check-in','2026-11-22 20:16:00.297262',3,1);
INSERT INTO "metrics_observation" VALUES(31,'2026-07-01',370,'check-in','2026-11-22 20:16:00.301738',4,1);
INSERT INTO "metrics_observation" VALUES(32,'2026-07-01',44,'check-in','2026-11-22 20:16:00.305304',7,1);
INSERT INTO "metrics_observation" VALUES(33,'2026-07-01',17,'check-in','2026-11-22 20:16:00.309995',8,1);
INSERT INTO "metrics_observation" VALUES(34,'2026-07-01',25500,'check-in','2026-11-22 20:16:00.313765',11,1);
INSERT INTO "metrics_observation" VALUES(35,'2026-07-02',102,'check-in','2026-11-22 20:16:00.318800',1,1);
INSERT INTO "metrics_observation" VALUES(36,'2026-07-02',370,'check-in','2026-11-22 20:16:00.323159',2,1);
INSERT INTO "metrics_observation" VALUES(37,'2026-07-02',9,'check-in','2026-11-22 20:16:00.326602',5,1);
INSERT INTO "metrics_observation" VALUES(38,'2026-07-02',70,'check-in','2026-11-22 20:16:00.331362',6,1);
INSERT INTO "metrics_observation" VALUES(39,'2026-07-28',22,'check-in','2026-11-22 20:16:01.098213',21,1);
INSERT INTO "metrics_observation" VALUES(40,'2026-07-28',0,'check-in','2026-11-22 20:16:01.103500',22,1);
INSERT INTO "metrics_observation" VALUES(41,'2026-07-28',23,'check-in','2026-11-22 20:16:01.108228',25,1);
INSERT INTO "metrics_observation" VALUES(42,'2026-07-28',38,'check-in','2026-11-22 20:16:01.113932',26,1);
INSERT INTO "metrics_observation" VALUES(43,'2026-07-28',120,'check-in','2026-11-22 20:16:01.119343',27,1);
INSERT INTO "metrics_observation" VALUES(44,'2026-07-29',102.4,'check-in','2026-11-22 20:16:01.124890',12,1);
INSERT INTO "metrics_observation" VALUES(45,'2026-07-29',2850000,'check-in','2026-11-22 20:16:01.130092',13,1);
INSERT INTO "metrics_observation" VALUES(46,'2026-07-29',66,'check-in','2026-11-22 20:16:01.135345',14,1);
INSERT INTO "metrics_observation" VALUES(47,'2026-07-29',18,'check-in','2026-11-22 20:16:01.141195',15,1);
INSERT INTO "metrics_observation" VALUES(48,'2026-07-29',41,'check-in','2026-11-22 20:16:01.146700',18,1);
INSERT INTO "metrics_observation" VALUES(49,'2026-07-29',9,'check-in','2026-11-22 20:16:01.153649',19,1);
INSERT INTO "metrics_observation" VALUES(50,'2026-07-29',19,'check-in','2026-11-22 20:16:01.158421',20,1);
INSERT INTO "metrics_observation" VALUES(51,'2026-07-30',66,'check-in','2026-11-22 20:16:01.164268',16,1);
INSERT INTO "metrics_observation" VALUES(52,'2026-07-30',43,'check-in','2026-11-22 20:16:01.173490',17,1);
INSERT INTO "metrics_observation" VALUES(53,'2026-07-30',21,'check-in','2026-11-22 20:16:01.178847',23,1);
INSERT INTO "metrics_observation" VALUES(54,'2026-07-30',25,'check-in','2026-11-22 20:16:01.183097',24,1);
INSERT INTO "metrics_observation" VALUES(55,'2026-08-18',17,'check-in','2026-11-22 20:16:01.203525',21,1);
INSERT INTO "metrics_observation" VALUES(56,'2026-08-18',0,'check-in','2026-11-22 20:16:01.208523',22,1);
INSERT INTO "metrics_observation" VALUES(57,'2026-08-18',21,'check-in','2026-11-22 20:16:01.212191',25,1);
INSERT INTO "metrics_observation" VALUES(58,'2026-08-18',42,'check-in','2026-11-22 20:16:01.217225',26,1);
INSERT INTO "metrics_observation" VALUES(59,'2026-08-18',85,'check-in','2026-11-22 20:16:01.221338',27,1);
INSERT INTO "metrics_observation" VALUES(60,'2026-08-19',103,'check-in','2026-11-22 20:16:01.225380',12,1);
INSERT INTO "metrics_observation" VALUES(61,'2026-08-19',2950000,'check-in','2026-11-22 20:16:01.230065',13,1);
INSERT INTO "metrics_observation" VALUES(62,'2026-08-19',68,'check-in','2026-11-22 20:16:01.233703',14,1);
INSERT INTO "metrics_observation" VALUES(63,'2026-08-19',17,'check-in','2026-11-22 20:16:01.238729',15,1);
INSERT INTO "metrics_observation" VALUES(64,'2026-08-19',44,'check-in','2026-11-22 20:16:01.243146',18,1);
INSERT INTO "metrics_observation" VALUES(65,'2026-08-19',8.5,'check-in','2026-11-22 20:16:01.249325',19,1);
INSERT INTO "metrics_observation" VALUES(66,'2026-08-20',58,'check-in','2026-11-22 20:16:01.254122',16,1);
INSERT INTO "metrics_observation" VALUES(67,'2026-08-20',41,'check-in','2026-11-22 20:16:01.260078',17,1);
INSERT INTO "metrics_observation" VALUES(68,'2026-08-20',20,'check-in','2026-11-22 20:16:01.265267',23,1);
INSERT INTO "metrics_observation" VALUES(69,'2026-08-20',25.5,'check-in','2026-11-22 20:16:01.269909',24,1);
INSERT INTO "metrics_observation" VALUES(70,'2026-09-08',13,'check-in','2026-11-22 20:16:01.376906',21,1);
INSERT INTO "metrics_observation" VALUES(71,'2026-09-08',0,'check-in','2026-11-22 20:16:01.381438',22,1);
INSERT INTO "metrics_observation" VALUES(72,'2026-09-08',20,'check-in','2026-11-22 20:16:01.385177',25,1);
INSERT INTO "metrics_observation" VALUES(73,'2026-09-08',45,'check-in','2026-11-22 20:16:01.391781',26,1);
INSERT INTO "metrics_observation" VALUES(74,'2026-09-08',50,'check-in','2026-11-22 20:16:01.396241',27,1);
INSERT INTO "metrics_observation" VALUES(75,'2026-09-09',103.6,'check-in','2026-11-22 20:16:01.400563',12,1);
INSERT INTO "metrics_observation" VALUES(76,'2026-09-09',3020000,'check-in','2026-11-22 20:16:01.405299',13,1);
INSERT INTO "metrics_observation" VALUES(77,'2026-09-09',70,'check-in','2026-11-22 20:16:01.408962',14,1);
INSERT INTO "metrics_observation" VALUES(78,'2026-09-09',15,'check-in','2026-11-22 20:16:01.413755',15,1);
INSERT INTO "metrics_observation" VALUES(79,'2026-09-09',45,'check-in','2026-11-22 20:16:01.418735',18,1);
INSERT INTO "metrics_observation" VALUES(80,'2026-09-09',8,'check-in','2026-11-22 20:16:01.423972',19,1);
INSERT INTO "metrics_observation" VALUES(81,'2026-09-10',104,'check-in','2026-11-22 20:16:01.428091',1,1);
INSERT INTO "metrics_observation" VALUES(82,'2026-09-10',455,'check-in','2026-11-22 20:16:01.432109',2,1);
INSERT INTO "metrics_observation" VALUES(83,'2026-09-10',51,'check-in','2026-11-22 20:16:01.435691',16,1);
INSERT INTO "metrics_observation" VALUES(84,'2026-09-10',40,'check-in','2026-11-22 20:16:01.441053',17,1);
INSERT INTO "metrics_observation" VALUES(85,'2026-09-10',19,'check-in','2026-11-22 20:16:01.445257',23,1);
INSERT INTO "metrics_observation" VALUES(86,'2026-09-10',26,'check-in','2026-11-22 20:16:01.449430',24,1);
INSERT INTO "metrics_observation" VALUES(87,'2026-09-29',11,'check-in','2026-11-22 20:16:01.452885',21,1);
INSERT INTO "metrics_observation" VALUES(88,'2026-09-29',1,'check-in','2026-11-22 20:16:01.456967',22,1);
INSERT INTO "metrics_observation" VALUES(89,'2026-09-29',19,'check-in','2026-11-22 20:16:01.464063',25,1);
INSERT INTO "metrics_observation" VALUES(90,'2026-09-29',48,'check-in','2026-11-22 20:16:01.468830',26,1);
INSERT INTO "metrics_observation" VALUES(91,'2026-09-29',31,'check-in','2026-11-22 20:16:01.472615',27,1);
INSERT INTO "metrics_observation" VALUES(92,'2026-09-30',104,'check-in','2026-11-22 20:16:01.476834',12,1);
INSERT INTO "metrics_observation" VALUES(93,'2026-09-30',3100000,'check-in','2026-11-22 20:16:01.484085',13,1);
INSERT INTO "metrics_observation" VALUES(94,'2026-09-30',71,'check-in','2026-11-22 20:16:01.487773',14,1);
INSERT INTO "metrics_observation" VALUES(95,'2026-09-30',14,'check-in','2026-11-22 20:16:01.492988',15,1);
INSERT INTO "metrics_observation" VALUES(96,'2026-09-30',46,'check-in','2026-11-22 20:16:01.496942',18,1);
INSERT INTO "metrics_observation" VALUES(97,'2026-09-30',8.2,'check-in','2026-11-22 20:16:01.502410',19,1);
INSERT INTO "metrics_observation" VALUES(98,'2026-10-01',46,'check-in','2026-11-22 20:16:01.506614',16,1);
INSERT INTO "metrics_observation" VALUES(99,'2026-10-01',38,'check-in','2026-11-22 20:16:01.512456',17,1);
INSERT INTO "metrics_observation" VALUES(100,'2026-10-01',19,'check-in','2026-11-22 20:16:01.516555',23,1);
INSERT INTO "metrics_observation" VALUES(101,'2026-10-01',26.5,'check-in','2026-11-22 20:16:01.520577',24,1);
INSERT INTO "metrics_observation" VALUES(102,'2026-10-12',99.95,'check-in','2026-11-22 20:16:03.385645',43,1);
INSERT INTO "metrics_observation" VALUES(103,'2026-10-14',190,'check-in','2026-11-22 20:16:03.394794',44,1);
INSERT INTO "metrics_observation" VALUES(104,'2026-10-14',11,'check-in','2026-11-22 20:16:03.401597',45,1);
INSERT INTO "metrics_observation" VALUES(105,'2026-10-14',18,'check-in','2026-11-22 20:16:03.408190',53,1);
INSERT INTO "metrics_observation" VALUES(106,'2026-10-14',50,'check-in','2026-11-22 20:16:03.415222',54,1);
INSERT INTO "metrics_observation" VALUES(107,'2026-10-14',1,'check-in','2026-11-22 20:16:03.421394',56,1);
INSERT INTO "metrics_observation" VALUES(108,'2026-10-15',104,'check-in','2026-11-22 20:16:03.427799',28,1);
INSERT INTO "metrics_observation" VALUES(109,'2026-10-15',3120000,'check-in','2026-11-22 20:16:03.433840',29,1);
INSERT INTO "metrics_observation" VALUES(110,'2026-10-15',71,'check-in','2026-11-22 20:16:03.441638',31,1);
INSERT INTO "metrics_observation" VALUES(111,'2026-10-15',14,'check-in','2026-11-22 20:16:03.448865',32,1);
INSERT INTO "metrics_observation" VALUES(112,'2026-10-15',45,'check-in','2026-11-22 20:16:03.455747',38,1);
INSERT INTO "metrics_observation" VALUES(113,'2026-10-15',0,'check-in','2026-11-22 20:16:03.464532',39,1);
INSERT INTO "metrics_observation" VALUES(114,'2026-10-15',1,'check-in','2026-11-22 20:16:03.473706',40,1);
INSERT INTO "metrics_observation" VALUES(115,'2026-10-15',1,'check-in','2026-11-22 20:16:03.484160',41,1);
INSERT INTO "metrics_observation" VALUES(116,'2026-10-15',3,'check-in','2026-11-22 20:16:03.493087',42,1);
INSERT INTO "metrics_observation" VALUES(117,'2026-10-15',18,'check-in','2026-11-22 20:16:03.503977',46,1);
INSERT INTO "metrics_observation" VALUES(118,'2026-10-15',11,'check-in','2026-11-22 20:16:03.512291',47,1);
INSERT INTO "metrics_observation" VALUES(119,'2026-10-15',1,'check-in','2026-11-22 20:16:03.518471',48,1);
INSERT INTO "metrics_observation" VALUES(120,'2026-10-16',45,'check-in','2026-11-22 20:16:03.555998',34,1);
INSERT INTO "metrics_observation" VALUES(121,'2026-10-16',38,'check-in','2026-11-22 20:16:03.565132',35,1);
INSERT INTO "metrics_observation" VALUES(122,'2026-10-16',11,'check-in','2026-11-22 20:16:03.571709',37,1);
INSERT INTO "metrics_observation" VALUES(123,'2026-10-16',6000,'check-in','2026-11-22 20:16:03.578766',49,1);
INSERT INTO "metrics_observation" VALUES(124,'2026-10-16',41,'check-in','2026-11-22 20:16:03.586541',50,1);
INSERT INTO "metrics_observation" VALUES(125,'2026-10-16',2.4,'check-in','2026-11-22 20:16:03.595686',51,1);
INSERT INTO "metrics_observation" VALUES(126,'2026-10-16',22,'check-in','2026-11-22 20:16:03.603272',52,1);
INSERT INTO "metrics_observation" VALUES(127,'2026-10-16',4,'check-in','2026-11-22 20:16:03.609457',61,1);
INSERT INTO "metrics_observation" VALUES(128,'2026-10-19',99.97,'check-in','2026-11-22 20:16:03.618667',43,1);
INSERT INTO "metrics_observation" VALUES(129,'2026-10-21',150,'check-in','2026-11-22 20:16:03.641845',44,1);
INSERT INTO "metrics_observation" VALUES(130,'2026-10-21',13,'check-in','2026-11-22 20:16:03.649727',45,1);
INSERT INTO "metrics_observation" VALUES(131,'2026-10-21',17,'check-in','2026-11-22 20:16:03.658896',53,1);
INSERT INTO "metrics_observation" VALUES(132,'2026-10-21',53,'check-in','2026-11-22 20:16:03.665509',54,1);
INSERT INTO "metrics_observation" VALUES(133,'2026-10-22',70,'check-in','2026-11-22 20:16:03.671025',31,1);
INSERT INTO "metrics_observation" VALUES(134,'2026-10-22',14.2,'check-in','2026-11-22 20:16:03.677966',32,1);
INSERT INTO "metrics_observation" VALUES(135,'2026-10-22',48,'check-in','2026-11-22 20:16:03.683492',38,1);
INSERT INTO "metrics_observation" VALUES(136,'2026-10-22',0,'check-in','2026-11-22 20:16:03.691978',39,1);
INSERT INTO "metrics_observation" VALUES(137,'2026-10-22',1,'check-in','2026-11-22 20:16:03.700754',40,1);
INSERT INTO "metrics_observation" VALUES(138,'2026-10-22',2,'check-in','2026-11-22 20:16:03.709567',41,1);
INSERT INTO "metrics_observation" VALUES(139,'2026-10-22',5,'check-in','2026-11-22 20:16:03.716112',42,1);
INSERT INTO "metrics_observation" VALUES(140,'2026-10-22',19,'check-in','2026-11-22 20:16:03.724207',46,1);
INSERT INTO "metrics_observation" VALUES(141,'2026-10-22',24,'check-in','2026-11-22 20:16:03.731870',47,1);
INSERT INTO "metrics_observation" VALUES(142,'2026-10-22',2,'check-in','2026-11-22 20:16:03.737871',48,1);
INSERT INTO "metrics_observation" VALUES(143,'2026-10-22',63,'check-in','2026-11-22 20:16:03.745336',57,1);
INSERT INTO "metrics_observation" VALUES(144,'2026-10-22',70,'check-in','2026-11-22 20:16:03.750014',58,1);
INSERT INTO "metrics_observation" VALUES(145,'2026-10-22',1,'check-in','2026-11-22 20:16:03.757317',59,1);
INSERT INTO "metrics_observation" VALUES(146,'2026-10-23',44,'check-in','2026-11-22 20:16:03.766075',34,1);
INSERT INTO "metrics_observation" VALUES(147,'2026-10-23',40,'check-in','2026-11-22 20:16:03.774276',35,1);
INSERT INTO "metrics_observation" VALUES(148,'2026-10-23',41,'check-in','2026-11-22 20:16:03.780359',36,1);
INSERT INTO "metrics_observation" VALUES(149,'2026-10-23',9000,'check-in','2026-11-22 20:16:03.786481',49,1);
INSERT INTO "metrics_observation" VALUES(150,'2026-10-23',40,'check-in','2026-11-22 20:16:03.793917',50,1);
INSERT INTO "metrics_observation" VALUES(151,'2026-10-23',2.5,'check-in','2026-11-22 20:16:03.800798',51,1);
INSERT INTO "metrics_observation" VALUES(152,'2026-10-23',23,'check-in','2026-11-22 20:16:03.807670',52,1);
INSERT INTO "metrics_observation" VALUES(153,'2026-10-26',99.98,'check-in','2026-11-22 20:16:03.846157',43,1);
INSERT INTO "metrics_observation" VALUES(154,'2026-10-28',110,'check-in','2026-11-22 20:16:03.969240',44,1);
INSERT INTO "metrics_observation" VALUES(155,'2026-10-28',12,'check-in','2026-11-22 20:16:03.976913',45,1);
INSERT INTO "metrics_observation" VALUES(156,'2026-10-28',15,'check-in','2026-11-22 20:16:03.982717',53,1);
INSERT INTO "metrics_observation" VALUES(157,'2026-10-28',55,'check-in','2026-11-22 20:16:03.989110',54,1);
INSERT INTO "metrics_observation" VALUES(158,'2026-10-29',104.5,'check-in','2026-11-22 20:16:03.994579',28,1);
INSERT INTO "metrics_observation" VALUES(159,'2026-10-29',3160000,'check-in','2026-11-22 20:16:04.000279',29,1);
INSERT INTO "metrics_observation" VALUES(160,'2026-10-29',71.5,'check-in','2026-11-22 20:16:04.005342',31,1);
INSERT INTO "metrics_observation" VALUES(161,'2026-10-29',13.8,'check-in','2026-11-22 20:16:04.011897',32,1);
INSERT INTO "metrics_observation" VALUES(162,'2026-10-29',49,'check-in','2026-11-22 20:16:04.017728',38,1);
INSERT INTO "metrics_observation" VALUES(163,'2026-10-29',0,'check-in','2026-11-22 20:16:04.026290',39,1);
INSERT INTO "metrics_observation" VALUES(164,'2026-10-29',3,'check-in','2026-11-22 20:16:04.035634',40,1);
INSERT INTO "metrics_observation" VALUES(165,'2026-10-29',3,'check-in','2026-11-22 20:16:04.045858',41,1);
INSERT INTO "metrics_observation" VALUES(166,'2026-10-29',5,'check-in','2026-11-22 20:16:04.052517',42,1);
INSERT INTO "metrics_observation" VALUES(167,'2026-10-29',20,'check-in','2026-11-22 20:16:04.060233',46,1);
INSERT INTO "metrics_observation" VALUES(168,'2026-10-29',45,'check-in','2026-11-22 20:16:04.067613',47,1);
INSERT INTO "metrics_observation" VALUES(169,'2026-10-29',4,'check-in','2026-11-22 20:16:04.073717',48,1);
INSERT INTO "metrics_observation" VALUES(170,'2026-10-30',42,'check-in','2026-11-22 20:16:04.085979',34,1);
INSERT INTO "metrics_observation" VALUES(171,'2026-10-30',41,'check-in','2026-11-22 20:16:04.093838',35,1);
INSERT INTO "metrics_observation" VALUES(172,'2026-10-30',12,'check-in','2026-11-22 20:16:04.099932',62,1);
INSERT INTO "metrics_observation" VALUES(173,'2026-10-30',19000,'check-in','2026-11-22 20:16:04.108080',49,1);
INSERT INTO "metrics_observation" VALUES(174,'2026-10-30',2.5,'check-in','2026-11-22 20:16:04.115505',51,1);
INSERT INTO "metrics_observation" VALUES(175,'2026-10-30',25,'check-in','2026-11-22 20:16:04.122417',52,1);
INSERT INTO "metrics_observation" VALUES(176,'2026-10-30',4,'check-in','2026-11-22 20:16:04.127883',61,1);
INSERT INTO "metrics_observation" VALUES(177,'2026-11-02',99.99,'check-in','2026-11-22 20:16:04.284311',43,1);
INSERT INTO "metrics_observation" VALUES(178,'2026-11-04',70,'check-in','2026-11-22 20:16:04.333979',44,1);
INSERT INTO "metrics_observation" VALUES(179,'2026-11-04',12,'check-in','2026-11-22 20:16:04.341984',45,1);
INSERT INTO "metrics_observation" VALUES(180,'2026-11-04',15,'check-in','2026-11-22 20:16:04.348128',53,1);
INSERT INTO "metrics_observation" VALUES(181,'2026-11-04',58,'check-in','2026-11-22 20:16:04.354748',54,1);
INSERT INTO "metrics_observation" VALUES(182,'2026-11-05',73,'check-in','2026-11-22 20:16:04.359970',31,1);
INSERT INTO "metrics_observation" VALUES(183,'2026-11-05',12.9,'check-in','2026-11-22 20:16:04.366971',32,1);
INSERT INTO "metrics_observation" VALUES(184,'2026-11-05',49,'check-in','2026-11-22 20:16:04.374251',38,1);
INSERT INTO "metrics_observation" VALUES(185,'2026-11-05',0,'check-in','2026-11-22 20:16:04.382102',39,1);
INSERT INTO "metrics_observation" VALUES(186,'2026-11-05',3,'check-in','2026-11-22 20:16:04.390986',40,1);
INSERT INTO "metrics_observation" VALUES(187,'2026-11-05',4,'check-in','2026-11-22 20:16:04.399983',41,1);
INSERT INTO "metrics_observation" VALUES(188,'2026-11-05',7,'check-in','2026-11-22 20:16:04.407023',42,1);
INSERT INTO "metrics_observation" VALUES(189,'2026-11-05',22,'check-in','2026-11-22 20:16:04.415574',46,1);
INSERT INTO "metrics_observation" VALUES(190,'2026-11-05',58,'check-in','2026-11-22 20:16:04.422702',47,1);
INSERT INTO "metrics_observation" VALUES(191,'2026-11-05',5,'check-in','2026-11-22 20:16:04.428325',48,1);
INSERT INTO "metrics_observation" VALUES(192,'2026-11-05',75,'check-in','2026-11-22 20:16:04.433825',58,1);
INSERT INTO "metrics_observation" VALUES(193,'2026-11-06',40,'check-in','2026-11-22 20:16:04.479894',34,1);
INSERT INTO "metrics_observation" VALUES(194,'2026-11-06',37,'check-in','2026-11-22 20:16:04.492117',35,1);
INSERT INTO "metrics_observation" VALUES(195,'2026-11-06',14,'check-in','2026-11-22 20:16:04.499467',62,1);
INSERT INTO "metrics_observation" VALUES(196,'2026-11-06',30000,'check-in','2026-11-22 20:16:04.505630',49,1);
INSERT INTO "metrics_observation" VALUES(197,'2026-11-06',2.6,'check-in','2026-11-22 20:16:04.512497',51,1);
INSERT INTO "metrics_observation" VALUES(198,'2026-11-06',26,'check-in','2026-11-22 20:16:04.518752',52,1);
INSERT INTO "metrics_observation" VALUES(199,'2026-11-09',99.91,'check-in','2026-11-22 20:16:04.648373',43,1);
INSERT INTO "metrics_observation" VALUES(200,'2026-11-11',58,'check-in','2026-11-22 20:16:04.658186',44,1);
INSERT INTO "metrics_observation" VALUES(201,'2026-11-11',13,'check-in','2026-11-22 20:16:04.665908',45,1);
INSERT INTO "metrics_observation" VALUES(202,'2026-11-11',13,'check-in','2026-11-22 20:16:04.671858',53,1);
INSERT INTO "metrics_observation" VALUES(203,'2026-11-11',59,'check-in','2026-11-22 20:16:04.678518',54,1);
INSERT INTO "metrics_observation" VALUES(204,'2026-11-12',105.1,'check-in','2026-11-22 20:16:04.726755',28,1);
INSERT INTO "metrics_observation" VALUES(205,'2026-11-12',3190000,'check-in','2026-11-22 20:16:04.733232',29,1);
INSERT INTO "metrics_observation" VALUES(206,'2026-11-12',74.5,'check-in','2026-11-22 20:16:04.738469',31,1);
INSERT INTO "metrics_observation" VALUES(207,'2026-11-12',12.3,'check-in','2026-11-22 20:16:04.745071',32,1);
INSERT INTO "metrics_observation" VALUES(208,'2026-11-12',49,'check-in','2026-11-22 20:16:04.752108',38,1);
INSERT INTO "metrics_observation" VALUES(209,'2026-11-12',0,'check-in','2026-11-22 20:16:04.759641',39,1);
INSERT INTO "metrics_observation" VALUES(210,'2026-11-12',3,'check-in','2026-11-22 20:16:04.768289',40,1);
INSERT INTO "metrics_observation" VALUES(211,'2026-11-12',5,'check-in','2026-11-22 20:16:04.777016',41,1);
INSERT INTO "metrics_observation" VALUES(212,'2026-11-12',7,'check-in','2026-11-22 20:16:04.783541',42,1);
INSERT INTO "metrics_observation" VALUES(213,'2026-11-12',23,'check-in','2026-11-22 20:16:04.791873',46,1);
INSERT INTO "metrics_observation" VALUES(214,'2026-11-12',72,'check-in','2026-11-22 20:16:04.799146',47,1);
INSERT INTO "metrics_observation" VALUES(215,'2026-11-12',6,'check-in','2026-11-22 20:16:04.805143',48,1);
INSERT INTO "metrics_observation" VALUES(216,'2026-11-12',41,'check-in','2026-11-22 20:16:04.810881',60,1);
INSERT INTO "metrics_observation" VALUES(217,'2026-11-13',40,'check-in','2026-11-22 20:16:04.817409',34,1);
INSERT INTO "metrics_observation" VALUES(218,'2026-11-13',33,'check-in','2026-11-22 20:16:04.824509',35,1);
INSERT INTO "metrics_observation" VALUES(219,'2026-11-13',18,'check-in','2026-11-22 20:16:04.830821',62,1);
INSERT INTO "metrics_observation" VALUES(220,'2026-11-13',40000,'check-in','2026-11-22 20:16:04.836613',49,1);
INSERT INTO "metrics_observation" VALUES(221,'2026-11-13',2.5,'check-in','2026-11-22 20:16:04.844465',51,1);
INSERT INTO "metrics_observation" VALUES(222,'2026-11-13',27,'check-in','2026-11-22 20:16:04.851629',52,1);
INSERT INTO "metrics_observation" VALUES(223,'2026-11-16',99.96,'check-in','2026-11-22 20:16:04.908008',43,1);
INSERT INTO "metrics_observation" VALUES(224,'2026-11-18',57,'check-in','2026-11-22 20:16:04.952942',44,1);
INSERT INTO "metrics_observation" VALUES(225,'2026-11-18',12,'check-in','2026-11-22 20:16:04.959678',45,1);
INSERT INTO "metrics_observation" VALUES(226,'2026-11-18',12.5,'check-in','2026-11-22 20:16:04.965226',53,1);
INSERT INTO "metrics_observation" VALUES(227,'2026-11-18',62,'check-in','2026-11-22 20:16:04.970996',54,1);
INSERT INTO "metrics_observation" VALUES(228,'2026-11-19',105.1,'check-in','2026-11-22 20:16:04.976155',1,1);
INSERT INTO "metrics_observation" VALUES(229,'2026-11-19',490,'check-in','2026-11-22 20:16:04.980392',2,1);
INSERT INTO "metrics_observation" VALUES(230,'2026-11-19',75.2,'check-in','2026-11-22 20:16:04.983764',31,1);
INSERT INTO "metrics_observation" VALUES(231,'2026-11-19',11.8,'check-in','2026-11-22 20:16:04.989640',32,1);
INSERT INTO "metrics_observation" VALUES(232,'2026-11-19',49,'check-in','2026-11-22 20:16:04.994756',38,1);
INSERT INTO "metrics_observation" VALUES(233,'2026-11-19',0,'check-in','2026-11-22 20:16:05.001748',39,1);
INSERT INTO "metrics_observation" VALUES(234,'2026-11-19',3,'check-in','2026-11-22 20:16:05.009140',40,1);
INSERT INTO "metrics_observation" VALUES(235,'2026-11-19',5,'check-in','2026-11-22 20:16:05.017638',41,1);
INSERT INTO "metrics_observation" VALUES(236,'2026-11-19',8,'check-in','2026-11-22 20:16:05.023242',42,1);
INSERT INTO "metrics_observation" VALUES(237,'2026-11-19',24,'check-in','2026-11-22 20:16:05.030785',46,1);
INSERT INTO "metrics_observation" VALUES(238,'2026-11-19',88,'check-in','2026-11-22 20:16:05.037261',47,1);
INSERT INTO "metrics_observation" VALUES(239,'2026-11-19',7,'check-in','2026-11-22 20:16:05.042714',48,1);
INSERT INTO "metrics_observation" VALUES(240,'2026-11-19',66,'check-in','2026-11-22 20:16:05.048099',57,1);
INSERT INTO "metrics_observation" VALUES(241,'2026-11-19',80,'check-in','2026-11-22 20:16:05.052768',58,1);
INSERT INTO "metrics_observation" VALUES(242,'2026-11-19',2,'check-in','2026-11-22 20:16:05.058893',59,1);
INSERT INTO "metrics_observation" VALUES(243,'2026-11-20',36,'check-in','2026-11-22 20:16:05.085439',34,1);
INSERT INTO "metrics_observation" VALUES(244,'2026-11-20',46000,'check-in','2026-11-22 20:16:05.092994',49,1);
CREATE TABLE "northing_sessions_session" ("session_data" text NOT NULL, "expire_date" datetime NOT NULL, "session_key" varchar(64) NOT NULL PRIMARY KEY, "created_at" datetime NOT NULL, "seen_at" datetime NOT NULL, "address" char(39) NULL, "device" varchar(300) NOT NULL, "user_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "people_invitation" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "email" varchar(254) NOT NULL, "name" varchar(200) NOT NULL, "role" varchar(16) NOT NULL, "language" varchar(16) NOT NULL, "token_hash" varchar(64) NULL UNIQUE, "created_at" datetime NOT NULL, "expires_at" datetime NOT NULL, "sent_at" datetime NULL, "mail_error" text NOT NULL, "is_by_mail" bool NOT NULL, "accepted_at" datetime NULL, "revoked_at" datetime NULL, "accepted_by_id" bigint NULL REFERENCES "people_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "invited_by_id" bigint NULL REFERENCES "people_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "team_id" bigint NULL REFERENCES "people_team" ("id") DEFERRABLE INITIALLY DEFERRED, "workspace_id" bigint NOT NULL REFERENCES "people_workspace" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "people_membership" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(200) NOT NULL, "email" varchar(254) NOT NULL, "role" varchar(16) NOT NULL, "is_active" bool NOT NULL, "user_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "workspace_id" bigint NOT NULL REFERENCES "people_workspace" ("id") DEFERRABLE INITIALLY DEFERRED, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "erased_at" datetime NULL, CONSTRAINT "one_membership_a_user" UNIQUE ("workspace_id", "user_id"));
INSERT INTO "people_membership" VALUES(1,'Robin Ashdown','demo@northing.example','administrator',1,1,1,1,NULL);
INSERT INTO "people_membership" VALUES(2,'Ines Carver','ines@northing.example','administrator',1,NULL,1,1,NULL);
INSERT INTO "people_membership" VALUES(3,'Rupert Adeyemi','rupert@northing.example','viewer',1,NULL,1,1,NULL);
INSERT INTO "people_membership" VALUES(4,'Marta Quennell','marta@northing.example','lead',1,NULL,1,1,NULL);
INSERT INTO "people_membership" VALUES(5,'Yuki Tanner','yuki@northing.example','member',1,NULL,1,1,NULL);
INSERT INTO "people_membership" VALUES(6,'Pavel Orme','pavel@northing.example','member',1,NULL,1,1,NULL);
INSERT INTO "people_membership" VALUES(7,'Grace Mbeki-Lowe','grace@northing.example','member',1,NULL,1,1,NULL);
INSERT INTO "people_membership" VALUES(8,'Hana Whitcombe','hana@northing.example','lead',1,NULL,1,1,NULL);
INSERT INTO "people_membership" VALUES(9,'Leo Marsh','leo@northing.example','member',1,NULL,1,1,NULL);
INSERT INTO "people_membership" VALUES(10,'Farid Osei','farid@northing.example','member',1,NULL,1,1,NULL);
INSERT INTO "people_membership" VALUES(11,'Nell Draycott','nell@northing.example','member',1,NULL,1,1,NULL);
INSERT INTO "people_membership" VALUES(12,'Anders Pike','anders@northing.example','lead',1,NULL,1,1,NULL);
INSERT INTO "people_membership" VALUES(13,'Sunita Hale','sunita@northing.example','member',1,NULL,1,1,NULL);
INSERT INTO "people_membership" VALUES(14,'Tomasz Wren','tomasz@northing.example','member',1,NULL,1,1,NULL);
INSERT INTO "people_membership" VALUES(15,'Ailsa Mundy','ailsa@northing.example','member',1,NULL,1,1,NULL);
INSERT INTO "people_membership" VALUES(16,'Celeste Barrow','celeste@northing.example','lead',1,NULL,1,1,NULL);
INSERT INTO "people_membership" VALUES(17,'Joao Fenwright','joao@northing.example','lead',1,NULL,1,1,NULL);
INSERT INTO "people_membership" VALUES(18,'Isla Penhale','isla@northing.example','member',1,NULL,1,1,NULL);
INSERT INTO "people_membership" VALUES(19,'Dermot Ashby','dermot@northing.example','lead',1,NULL,1,1,NULL);
INSERT INTO "people_membership" VALUES(20,'Priya Lunt','priya@northing.example','member',1,NULL,1,1,NULL);
INSERT INTO "people_membership" VALUES(21,'Oona Sallow','oona@northing.example','lead',1,NULL,1,1,NULL);
INSERT INTO "people_membership" VALUES(22,'Mateo Birch','mateo@northing.example','lead',1,NULL,1,1,NULL);
INSERT INTO "people_membership" VALUES(23,'Lin Hargreave','lin@northing.example','member',1,NULL,1,1,NULL);
INSERT INTO "people_membership" VALUES(24,'Vera Stobart','vera@northing.example','lead',1,NULL,1,1,NULL);
INSERT INTO "people_membership" VALUES(25,'Callum Idowu','callum@northing.example','member',1,NULL,1,1,NULL);
INSERT INTO "people_membership" VALUES(26,'Bea Norcott','bea@northing.example','member',1,NULL,1,1,NULL);
INSERT INTO "people_membership" VALUES(27,'Thea Garrick','thea@northing.example','lead',1,NULL,1,1,NULL);
INSERT INTO "people_membership" VALUES(28,'Omar Wexley','omar@northing.example','member',1,NULL,1,1,NULL);
CREATE TABLE "people_team" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(200) NOT NULL, "level" varchar(16) NOT NULL, "function" varchar(60) NOT NULL, "position" integer unsigned NOT NULL CHECK ("position" >= 0), "workspace_id" bigint NOT NULL REFERENCES "people_workspace" ("id") DEFERRABLE INITIALLY DEFERRED, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "parent_id" bigint NULL REFERENCES "people_team" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_team_a_name" UNIQUE ("workspace_id", "name"), CONSTRAINT "team_level_known" CHECK (("level" = '' OR "level" IN ('company', 'division', 'team', 'person'))), CONSTRAINT "team_not_own_parent" CHECK (NOT ("parent_id" = ("id") AND "parent_id" IS NOT NULL)));
INSERT INTO "people_team" VALUES(1,'Brackenlow','company','',0,1,1,NULL);
INSERT INTO "people_team" VALUES(2,'Product','division','',1,1,1,1);
INSERT INTO "people_team" VALUES(3,'Planning Board','team','product',2,1,1,2);
INSERT INTO "people_team" VALUES(4,'Crew App','team','product',3,1,1,2);
INSERT INTO "people_team" VALUES(5,'Leo Marsh','person','',4,1,1,4);
INSERT INTO "people_team" VALUES(6,'Platform','team','engineering',5,1,1,2);
INSERT INTO "people_team" VALUES(7,'Market','division','',6,1,1,1);
INSERT INTO "people_team" VALUES(8,'Marketing','team','marketing',7,1,1,7);
INSERT INTO "people_team" VALUES(9,'Sales','team','sales',8,1,1,7);
INSERT INTO "people_team" VALUES(10,'Customers','division','',9,1,1,1);
INSERT INTO "people_team" VALUES(11,'Onboarding','team','customer success',10,1,1,10);
INSERT INTO "people_team" VALUES(12,'Support','team','support',11,1,1,10);
INSERT INTO "people_team" VALUES(13,'People','team','people',12,1,1,1);
CREATE TABLE "people_teammember" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "is_lead" bool NOT NULL, "membership_id" bigint NOT NULL REFERENCES "people_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "team_id" bigint NOT NULL REFERENCES "people_team" ("id") DEFERRABLE INITIALLY DEFERRED, "workspace_id" bigint NOT NULL REFERENCES "people_workspace" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_place_a_team" UNIQUE ("team_id", "membership_id"));
INSERT INTO "people_teammember" VALUES(1,1,2,1,1);
INSERT INTO "people_teammember" VALUES(2,0,3,1,1);
INSERT INTO "people_teammember" VALUES(3,1,4,2,1);
INSERT INTO "people_teammember" VALUES(4,1,1,3,1);
INSERT INTO "people_teammember" VALUES(5,0,5,3,1);
INSERT INTO "people_teammember" VALUES(6,0,6,3,1);
INSERT INTO "people_teammember" VALUES(7,0,7,3,1);
INSERT INTO "people_teammember" VALUES(8,1,8,4,1);
INSERT INTO "people_teammember" VALUES(9,0,9,4,1);
INSERT INTO "people_teammember" VALUES(10,0,10,4,1);
INSERT INTO "people_teammember" VALUES(11,0,11,4,1);
INSERT INTO "people_teammember" VALUES(12,1,12,6,1);
INSERT INTO "people_teammember" VALUES(13,0,13,6,1);
INSERT INTO "people_teammember" VALUES(14,0,14,6,1);
INSERT INTO "people_teammember" VALUES(15,0,15,6,1);
INSERT INTO "people_teammember" VALUES(16,1,16,7,1);
INSERT INTO "people_teammember" VALUES(17,1,17,8,1);
INSERT INTO "people_teammember" VALUES(18,0,18,8,1);
INSERT INTO "people_teammember" VALUES(19,1,19,9,1);
INSERT INTO "people_teammember" VALUES(20,0,20,9,1);
INSERT INTO "people_teammember" VALUES(21,1,21,10,1);
INSERT INTO "people_teammember" VALUES(22,1,22,11,1);
INSERT INTO "people_teammember" VALUES(23,0,23,11,1);
INSERT INTO "people_teammember" VALUES(24,1,24,12,1);
INSERT INTO "people_teammember" VALUES(25,0,25,12,1);
INSERT INTO "people_teammember" VALUES(26,0,26,12,1);
INSERT INTO "people_teammember" VALUES(27,1,27,13,1);
INSERT INTO "people_teammember" VALUES(28,0,28,13,1);
INSERT INTO "people_teammember" VALUES(29,0,9,5,1);
INSERT INTO "people_teammember" VALUES(30,0,1,4,1);
CREATE TABLE "people_user" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "password" varchar(128) NOT NULL, "last_login" datetime NULL, "email" varchar(254) NOT NULL UNIQUE, "name" varchar(200) NOT NULL, "language" varchar(16) NOT NULL, "theme" varchar(8) NOT NULL, "is_active" bool NOT NULL, "is_installation_admin" bool NOT NULL, "created_at" datetime NOT NULL, "email_verified_at" datetime NULL, "pending_email" varchar(254) NOT NULL, "time_zone" varchar(64) NOT NULL);
INSERT INTO "people_user" VALUES(1,'pbkdf2_sha256$1000000$icPys6d5gqnosykljNVPJJ$Rx2VQ502fXaiBVkc4KatqZ6r/9F0LuBtX58hGFZfClI=',NULL,'demo@northing.example','Robin Ashdown','','',1,1,'2026-11-22 20:15:59.492207','2026-03-18 09:00:00','','');
CREATE TABLE "people_visit" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "known_at" datetime NOT NULL, "seen_at" datetime NOT NULL, "membership_id" bigint NOT NULL UNIQUE REFERENCES "people_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "workspace_id" bigint NOT NULL REFERENCES "people_workspace" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "people_workspace" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "slug" varchar(60) NOT NULL UNIQUE, "name" varchar(200) NOT NULL UNIQUE, "language" varchar(16) NOT NULL, "time_zone" varchar(64) NOT NULL, "preset" varchar(16) NOT NULL, "policy" varchar(8) NOT NULL, "check_in_days" smallint unsigned NOT NULL CHECK ("check_in_days" >= 0), "review_weeks" smallint unsigned NOT NULL CHECK ("review_weeks" >= 0), "created_at" datetime NOT NULL, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "fewest_key_results" smallint unsigned NOT NULL CHECK ("fewest_key_results" >= 0), "fewest_objectives" smallint unsigned NOT NULL CHECK ("fewest_objectives" >= 0), "fiscal_month" smallint unsigned NOT NULL CHECK ("fiscal_month" >= 0), "most_key_results" smallint unsigned NOT NULL CHECK ("most_key_results" >= 0), "most_objectives" smallint unsigned NOT NULL CHECK ("most_objectives" >= 0), "needs_approval" bool NOT NULL, "vision" text NOT NULL);
INSERT INTO "people_workspace" VALUES(1,'brackenlow-dispatch','Brackenlow Dispatch','en','Europe/Dublin','focused','warn',7,6,'2026-11-22 20:15:59.259875',2,3,1,1,5,1,0,'Nobody waits at home for a technician who does not come.');
CREATE UNIQUE INDEX "django_content_type_app_label_model_76bd3d3b_uniq" ON "django_content_type" ("app_label", "model");
CREATE UNIQUE INDEX "auth_group_permissions_group_id_permission_id_0cd325b0_uniq" ON "auth_group_permissions" ("group_id", "permission_id");
CREATE INDEX "auth_group_permissions_group_id_b120cbf9" ON "auth_group_permissions" ("group_id");
CREATE INDEX "auth_group_permissions_permission_id_84c5c92e" ON "auth_group_permissions" ("permission_id");
CREATE UNIQUE INDEX "auth_permission_content_type_id_codename_01ab375a_uniq" ON "auth_permission" ("content_type_id", "codename");
CREATE INDEX "auth_permission_content_type_id_2f476e4b" ON "auth_permission" ("content_type_id");
CREATE INDEX "people_teammember_membership_id_816287a8" ON "people_teammember" ("membership_id");
CREATE INDEX "people_teammember_team_id_0f67b69a" ON "people_teammember" ("team_id");
CREATE INDEX "people_teammember_workspace_id_af8c8b4f" ON "people_teammember" ("workspace_id");
CREATE UNIQUE INDEX "one_membership_an_address" ON "people_membership" ("workspace_id", (LOWER("email"))) WHERE NOT ("email" = '');
CREATE UNIQUE INDEX "one_placeholder_a_name" ON "people_membership" ("workspace_id", "name") WHERE ("email" = '' AND "user_id" IS NULL);
CREATE INDEX "people_membership_user_id_35baff26" ON "people_membership" ("user_id");
CREATE INDEX "people_membership_workspace_id_2e466bc9" ON "people_membership" ("workspace_id");
CREATE INDEX "people_team_workspace_id_e9a33b07" ON "people_team" ("workspace_id");
CREATE INDEX "people_team_parent_id_fca2345e" ON "people_team" ("parent_id");
CREATE UNIQUE INDEX "one_open_invitation_an_address" ON "people_invitation" ("workspace_id", (LOWER("email"))) WHERE ("accepted_at" IS NULL AND "revoked_at" IS NULL);
CREATE INDEX "people_invitation_accepted_by_id_66da8fc9" ON "people_invitation" ("accepted_by_id");
CREATE INDEX "people_invitation_invited_by_id_3784d49d" ON "people_invitation" ("invited_by_id");
CREATE INDEX "people_invitation_team_id_6e30d989" ON "people_invitation" ("team_id");
CREATE INDEX "people_invitation_workspace_id_76ee439b" ON "people_invitation" ("workspace_id");
CREATE INDEX "invitation_newest" ON "people_invitation" ("workspace_id", "created_at" DESC);
CREATE INDEX "base_event_actor_id_30465291" ON "base_event" ("actor_id");
CREATE INDEX "base_event_workspace_id_96f1e00b" ON "base_event" ("workspace_id");
CREATE INDEX "event_subject" ON "base_event" ("workspace_id", "subject", "id" DESC);
CREATE INDEX "tries_age" ON "base_tries" ("window_starts_at");
CREATE INDEX "base_receipt_user_id_65c02ac4" ON "base_receipt" ("user_id");
CREATE INDEX "base_receipt_workspace_id_d3c112fa" ON "base_receipt" ("workspace_id");
CREATE INDEX "receipt_age" ON "base_receipt" ("workspace_id", "created_at");
CREATE INDEX "event_time" ON "base_event" ("workspace_id", "at" DESC, "id" DESC);
CREATE INDEX "event_kind" ON "base_event" ("workspace_id", "kind", "at" DESC, "id" DESC);
CREATE INDEX "jobs_job_event_id_0a2a4a73" ON "jobs_job" ("event_id");
CREATE INDEX "jobs_job_workspace_id_91873d4d" ON "jobs_job" ("workspace_id");
CREATE INDEX "job_waiting" ON "jobs_job" ("run_at") WHERE "state" = 'waiting';
CREATE INDEX "job_leased" ON "jobs_job" ("lease_until") WHERE "state" = 'running';
CREATE INDEX "job_over" ON "jobs_job" ("finished_at") WHERE "state" IN ('done', 'failed');
CREATE INDEX "metrics_metric_workspace_id_e01c9053" ON "metrics_metric" ("workspace_id");
CREATE INDEX "metrics_observation_metric_id_4a37bbb3" ON "metrics_observation" ("metric_id");
CREATE INDEX "metrics_observation_workspace_id_e4a3fc63" ON "metrics_observation" ("workspace_id");
CREATE INDEX "observation_metric" ON "metrics_observation" ("workspace_id", "metric_id", "on");
CREATE INDEX "goals_checkin_by_id_05462c47" ON "goals_checkin" ("by_id");
CREATE INDEX "goals_checkin_observation_id_bfc69d55" ON "goals_checkin" ("observation_id");
CREATE INDEX "goals_checkin_workspace_id_cf7d0148" ON "goals_checkin" ("workspace_id");
CREATE INDEX "goals_checkin_key_result_id_8e5e0daa" ON "goals_checkin" ("key_result_id");
CREATE INDEX "goals_milestone_key_result_id_af51a2bc" ON "goals_milestone" ("key_result_id");
CREATE INDEX "goals_milestone_workspace_id_5b58ed47" ON "goals_milestone" ("workspace_id");
CREATE INDEX "goals_initiative_workspace_id_4ba12994" ON "goals_initiative" ("workspace_id");
CREATE INDEX "goals_initiative_objective_id_8659aed5" ON "goals_initiative" ("objective_id");
CREATE INDEX "goals_guardrail_owner_id_f1bbecdc" ON "goals_guardrail" ("owner_id");
CREATE INDEX "goals_guardrail_workspace_id_a001bed1" ON "goals_guardrail" ("workspace_id");
CREATE INDEX "goals_guardrail_objective_id_df18dc08" ON "goals_guardrail" ("objective_id");
CREATE INDEX "goals_task_key_result_id_a6148478" ON "goals_task" ("key_result_id");
CREATE INDEX "goals_task_workspace_id_3f2c2bfd" ON "goals_task" ("workspace_id");
CREATE INDEX "goals_cycleteam_cycle_id_d3b37a4e" ON "goals_cycleteam" ("cycle_id");
CREATE INDEX "goals_cycleteam_team_id_29ee8275" ON "goals_cycleteam" ("team_id");
CREATE INDEX "goals_cycleteam_workspace_id_fb3509e8" ON "goals_cycleteam" ("workspace_id");
CREATE INDEX "check_in_history" ON "goals_checkin" ("workspace_id", "key_result_id", "on");
CREATE INDEX "check_in_newest" ON "goals_checkin" ("workspace_id", "on" DESC, "id" DESC);
CREATE INDEX "goals_keyresultowner_key_result_id_9f5e673a" ON "goals_keyresultowner" ("key_result_id");
CREATE INDEX "goals_keyresultowner_membership_id_89bc9eb1" ON "goals_keyresultowner" ("membership_id");
CREATE INDEX "goals_keyresultowner_workspace_id_9fc32924" ON "goals_keyresultowner" ("workspace_id");
CREATE INDEX "goals_grant_membership_id_a5335ffc" ON "goals_grant" ("membership_id");
CREATE INDEX "goals_grant_team_id_10f43fb0" ON "goals_grant" ("team_id");
CREATE INDEX "goals_grant_workspace_id_88bd3b00" ON "goals_grant" ("workspace_id");
CREATE INDEX "goals_grant_objective_id_cce607ce" ON "goals_grant" ("objective_id");
CREATE INDEX "goals_contribution_team_id_a65e6071" ON "goals_contribution" ("team_id");
CREATE INDEX "goals_contribution_workspace_id_58b61929" ON "goals_contribution" ("workspace_id");
CREATE INDEX "goals_contribution_objective_id_f62d780f" ON "goals_contribution" ("objective_id");
CREATE INDEX "goals_objectiveowner_membership_id_582aec3e" ON "goals_objectiveowner" ("membership_id");
CREATE INDEX "goals_objectiveowner_objective_id_72d48a02" ON "goals_objectiveowner" ("objective_id");
CREATE INDEX "goals_objectiveowner_workspace_id_acb32847" ON "goals_objectiveowner" ("workspace_id");
CREATE INDEX "goals_cycleproduct_cycle_id_8a35c38b" ON "goals_cycleproduct" ("cycle_id");
CREATE INDEX "goals_cycleproduct_workspace_id_776f14a2" ON "goals_cycleproduct" ("workspace_id");
CREATE INDEX "goals_cycleproduct_product_id_615f4d1f" ON "goals_cycleproduct" ("product_id");
CREATE INDEX "goals_cyclestrategy_cycle_id_4305e7d9" ON "goals_cyclestrategy" ("cycle_id");
CREATE INDEX "goals_cyclestrategy_workspace_id_e21381e5" ON "goals_cyclestrategy" ("workspace_id");
CREATE INDEX "goals_cyclestrategy_strategy_id_a0a73e32" ON "goals_cyclestrategy" ("strategy_id");
CREATE INDEX "goals_support_objective_id_75a42fdd" ON "goals_support" ("objective_id");
CREATE INDEX "goals_support_to_key_result_id_1e5b5da3" ON "goals_support" ("to_key_result_id");
CREATE INDEX "goals_support_to_objective_id_a2240b44" ON "goals_support" ("to_objective_id");
CREATE INDEX "goals_support_workspace_id_5b582cb7" ON "goals_support" ("workspace_id");
CREATE INDEX "goals_cycle_workspace_id_8a8e3ed5" ON "goals_cycle" ("workspace_id");
CREATE INDEX "goals_cycle_parent_id_df4ef701" ON "goals_cycle" ("parent_id");
CREATE INDEX "cycle_calendar" ON "goals_cycle" ("workspace_id", "starts_on" DESC);
CREATE INDEX "goals_product_workspace_id_2799b0f5" ON "goals_product" ("workspace_id");
CREATE INDEX "goals_strategy_workspace_id_8bf7b8c3" ON "goals_strategy" ("workspace_id");
CREATE INDEX "goals_amendment_by_id_a585fa67" ON "goals_amendment" ("by_id");
CREATE INDEX "goals_amendment_workspace_id_c9435693" ON "goals_amendment" ("workspace_id");
CREATE INDEX "goals_amendment_key_result_id_32bcf431" ON "goals_amendment" ("key_result_id");
CREATE INDEX "goals_amendment_objective_id_81dcb7a0" ON "goals_amendment" ("objective_id");
CREATE INDEX "amendment_ledger" ON "goals_amendment" ("workspace_id", "key_result_id");
CREATE INDEX "goals_commitment_by_id_eb2c38a0" ON "goals_commitment" ("by_id");
CREATE INDEX "goals_commitment_workspace_id_696fb866" ON "goals_commitment" ("workspace_id");
CREATE INDEX "goals_correction_by_id_cd1c2ae7" ON "goals_correction" ("by_id");
CREATE INDEX "goals_correction_check_in_id_8dc607c4" ON "goals_correction" ("check_in_id");
CREATE INDEX "goals_correction_workspace_id_d6f66328" ON "goals_correction" ("workspace_id");
CREATE INDEX "goals_cycleclosing_by_id_0b2fafd0" ON "goals_cycleclosing" ("by_id");
CREATE INDEX "goals_cycleclosing_cycle_id_d51dc778" ON "goals_cycleclosing" ("cycle_id");
CREATE INDEX "goals_cycleclosing_workspace_id_d68ab1ad" ON "goals_cycleclosing" ("workspace_id");
CREATE INDEX "goals_formertitle_by_id_0f59c05f" ON "goals_formertitle" ("by_id");
CREATE INDEX "goals_formertitle_key_result_id_24c8bc1c" ON "goals_formertitle" ("key_result_id");
CREATE INDEX "goals_formertitle_objective_id_27fabe99" ON "goals_formertitle" ("objective_id");
CREATE INDEX "goals_formertitle_workspace_id_c0e64983" ON "goals_formertitle" ("workspace_id");
CREATE INDEX "goals_revision_by_id_5e590d46" ON "goals_revision" ("by_id");
CREATE INDEX "goals_revision_objective_id_73688abc" ON "goals_revision" ("objective_id");
CREATE INDEX "goals_revision_workspace_id_b00bf1cb" ON "goals_revision" ("workspace_id");
CREATE INDEX "goals_draft_membership_id_88f3bee9" ON "goals_draft" ("membership_id");
CREATE INDEX "goals_draft_workspace_id_ac5b0a43" ON "goals_draft" ("workspace_id");
CREATE INDEX "goals_helprequest_answered_by_id_f46bbb44" ON "goals_helprequest" ("answered_by_id");
CREATE INDEX "goals_helprequest_by_id_7ccac6f9" ON "goals_helprequest" ("by_id");
CREATE INDEX "goals_helprequest_from_team_id_cd6f3dda" ON "goals_helprequest" ("from_team_id");
CREATE INDEX "goals_helprequest_key_result_id_48bf2265" ON "goals_helprequest" ("key_result_id");
CREATE INDEX "goals_helprequest_objective_id_16990b47" ON "goals_helprequest" ("objective_id");
CREATE INDEX "goals_helprequest_to_team_id_fb4649e9" ON "goals_helprequest" ("to_team_id");
CREATE INDEX "goals_helprequest_workspace_id_d2612277" ON "goals_helprequest" ("workspace_id");
CREATE INDEX "goals_proposal_answered_by_id_a813920c" ON "goals_proposal" ("answered_by_id");
CREATE INDEX "goals_proposal_by_id_12efa81a" ON "goals_proposal" ("by_id");
CREATE INDEX "goals_proposal_objective_id_cd95b493" ON "goals_proposal" ("objective_id");
CREATE INDEX "goals_proposal_workspace_id_445d6119" ON "goals_proposal" ("workspace_id");
CREATE UNIQUE INDEX "one_open_proposal" ON "goals_proposal" ("objective_id") WHERE "answer" = '';
CREATE INDEX "goals_request_answered_by_id_779d4ca6" ON "goals_request" ("answered_by_id");
CREATE INDEX "goals_request_by_id_4d37be59" ON "goals_request" ("by_id");
CREATE INDEX "goals_request_objective_id_230ac13f" ON "goals_request" ("objective_id");
CREATE INDEX "goals_request_team_id_767448f8" ON "goals_request" ("team_id");
CREATE INDEX "goals_request_workspace_id_f0005fa7" ON "goals_request" ("workspace_id");
CREATE INDEX "goals_objective_cycle_id_546eed98" ON "goals_objective" ("cycle_id");
CREATE INDEX "goals_objective_parent_key_result_id_840ee131" ON "goals_objective" ("parent_key_result_id");
CREATE INDEX "goals_objective_team_id_91c8657e" ON "goals_objective" ("team_id");
CREATE INDEX "goals_objective_workspace_id_8e3b6723" ON "goals_objective" ("workspace_id");
CREATE INDEX "goals_objective_product_id_6f4d5818" ON "goals_objective" ("product_id");
CREATE INDEX "goals_objective_strategy_id_91a0cac8" ON "goals_objective" ("strategy_id");
CREATE INDEX "goals_objective_parent_objective_id_0a0de428" ON "goals_objective" ("parent_objective_id");
CREATE INDEX "goals_objective_continues_id_f9075f22" ON "goals_objective" ("continues_id");
CREATE INDEX "objective_order" ON "goals_objective" ("workspace_id", "cycle_id", "position");
CREATE INDEX "objective_team" ON "goals_objective" ("workspace_id", "team_id", "cycle_id");
CREATE INDEX "goals_keyresult_metric_id_6128b49c" ON "goals_keyresult" ("metric_id");
CREATE INDEX "goals_keyresult_workspace_id_3eaf86e7" ON "goals_keyresult" ("workspace_id");
CREATE INDEX "goals_keyresult_objective_id_ab9b845c" ON "goals_keyresult" ("objective_id");
CREATE INDEX "goals_keyresult_team_id_a6f4a40a" ON "goals_keyresult" ("team_id");
CREATE INDEX "key_result_objective" ON "goals_keyresult" ("workspace_id", "objective_id");
CREATE INDEX "northing_sessions_session_expire_date_972314ad" ON "northing_sessions_session" ("expire_date");
CREATE INDEX "northing_sessions_session_user_id_88d501b6" ON "northing_sessions_session" ("user_id");
CREATE INDEX "session_of_user" ON "northing_sessions_session" ("user_id", "seen_at" DESC);
CREATE INDEX "people_visit_workspace_id_09d75394" ON "people_visit" ("workspace_id");
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('django_migrations',30);
INSERT INTO "sqlite_sequence" VALUES('django_content_type',46);
INSERT INTO "sqlite_sequence" VALUES('auth_permission',184);
INSERT INTO "sqlite_sequence" VALUES('auth_group',0);
INSERT INTO "sqlite_sequence" VALUES('people_membership',28);
INSERT INTO "sqlite_sequence" VALUES('people_team',13);
INSERT INTO "sqlite_sequence" VALUES('people_user',1);
INSERT INTO "sqlite_sequence" VALUES('people_workspace',1);
INSERT INTO "sqlite_sequence" VALUES('goals_cycleteam',30);
INSERT INTO "sqlite_sequence" VALUES('goals_keyresultowner',79);
INSERT INTO "sqlite_sequence" VALUES('goals_grant',3);
INSERT INTO "sqlite_sequence" VALUES('goals_contribution',4);
INSERT INTO "sqlite_sequence" VALUES('goals_objectiveowner',44);
INSERT INTO "sqlite_sequence" VALUES('goals_cycleproduct',15);
INSERT INTO "sqlite_sequence" VALUES('goals_cyclestrategy',15);
INSERT INTO "sqlite_sequence" VALUES('goals_support',3);
INSERT INTO "sqlite_sequence" VALUES('goals_cycle',5);
INSERT INTO "sqlite_sequence" VALUES('goals_product',3);
INSERT INTO "sqlite_sequence" VALUES('goals_strategy',3);
INSERT INTO "sqlite_sequence" VALUES('goals_amendment',5);
INSERT INTO "sqlite_sequence" VALUES('goals_commitment',30);
INSERT INTO "sqlite_sequence" VALUES('goals_correction',0);
INSERT INTO "sqlite_sequence" VALUES('goals_cycleclosing',2);
INSERT INTO "sqlite_sequence" VALUES('goals_formertitle',0);
INSERT INTO "sqlite_sequence" VALUES('goals_revision',5);
INSERT INTO "sqlite_sequence" VALUES('goals_draft',0);
INSERT INTO "sqlite_sequence" VALUES('goals_helprequest',3);
INSERT INTO "sqlite_sequence" VALUES('goals_proposal',1);
INSERT INTO "sqlite_sequence" VALUES('goals_request',5);
INSERT INTO "sqlite_sequence" VALUES('goals_objective',36);
INSERT INTO "sqlite_sequence" VALUES('goals_keyresult',69);
INSERT INTO "sqlite_sequence" VALUES('base_event',576);
INSERT INTO "sqlite_sequence" VALUES('people_teammember',30);
INSERT INTO "sqlite_sequence" VALUES('metrics_metric',69);
INSERT INTO "sqlite_sequence" VALUES('goals_milestone',12);
INSERT INTO "sqlite_sequence" VALUES('metrics_observation',244);
INSERT INTO "sqlite_sequence" VALUES('goals_checkin',244);
INSERT INTO "sqlite_sequence" VALUES('goals_guardrail',6);
INSERT INTO "sqlite_sequence" VALUES('goals_initiative',14);
INSERT INTO "sqlite_sequence" VALUES('goals_task',9);
COMMIT;
