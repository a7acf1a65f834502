/** What the server tells the office: the names under which the pages know its shapes. */

import type { components } from "@shared/openapi";

type Shape = components["schemas"];

export interface Page<T> { total: number; offset: number; limit: number; rows: T[] }
export type Colour = "red" | "yellow" | "green";

export type WorkRow = Shape["WorkRow"];
export type WorkPage = Shape["WorkPage"];
export type DuePage = Shape["DuePage"];
export type CaseRow = Shape["CaseRow"];
export type TrackState = Shape["TrackState"];
export type CaseFile = Shape["CaseFile"];
export type Clock = Shape["ClockOut"];
export type StepTaken = Shape["StepOut"];
export type Happened = Shape["ActOut"];
export type OrderBound = Shape["OrderBound"];
export type CaseTask = Shape["TaskOut"];
export type Evidence = Shape["Evidence"];
export type EvidenceDocument = Evidence["documents"][number];
export type NextSteps = Shape["NextSteps"];
export type NextStep = Shape["NextStep"];
export type Field = Shape["FieldOut"];
export type StepResult = Shape["StepTaken"];
export type Responsibility = Shape["ResponsibilityOut"];
export type Concern = Shape["ConcernOut"];
export type Screening = Shape["Screened"];
export type Report = Shape["ReportRow"];
export type ReportShown = Shape["ReportShown"];
export type ReportOutcome = Shape["ReportOutcome"];
export type AppraisalRow = Shape["AppraisalRow"];
export type Appraisal = Shape["AppraisalFile"];
export type Seat = Shape["SeatOut"];
export type Proposal = Shape["ProposalOut"];
export type CalendarRow = Shape["CalendarRow"];
export type Letters = Shape["Letters"];
export type LetterRow = Letters["rows"][number];
export type IssuedLetter = Letters["issued"][number];
export type Bill = Shape["BillOut"];
export type CaseBenefits = Shape["Benefits"];
export type AwardRow = Shape["AwardRow"];
export type Award = Shape["AwardOut"];
export type AwardTold = Shape["AwardTold"];
export type AwardLine = Shape["AwardLineOut"];
export type Assessment = Shape["Assessment"];
export type AssessedLine = Shape["AssessedLine"];
export type Explained = Shape["Explained"];
export type ExplainStep = Shape["StepSaid"];
export type Payable = Shape["PayableRow"];
export type AwardPayable = Shape["PayableOut"];
export type PaymentBrief = Shape["PaymentBrief"];
export type PaymentLine = Shape["PaymentLine"];
export type ReturnedRow = Shape["ReturnedRow"];
export type BatchHead = Shape["BatchHead"];
export type Batch = Shape["BatchOut"];
export type MonthlyRun = Shape["MonthlyOut"];
export type BankAnswer = Shape["AnswerOut"];
export type Reconciliation = Shape["ReconciliationOut"];
export type OpenItem = Shape["OpenItemOut"];
export type AccountEntry = Shape["Accounts"]["rows"][number];
export type Balance = Shape["Balances"];
export type Provision = Shape["ProvisionOut"];
export type LawNumber = Shape["NumberOut"];
export type Place = Shape["PlaceOut"];
export type Audit = Shape["AuditOut"];
export type GrantRow = Shape["GrantLine"];
export type PostLine = Shape["PostLine"];
export type AccountLine = Shape["AccountLine"];
export type Passkey = Shape["PasskeyLine"];
export type Ways = Shape["Ways"];
export type Unmasked = Shape["Unmasked"];

export interface LeaveRow { leave: string; grant: string; account: string; shown_as: string; post: string; post_zh: string; post_en: string; area: string; area_zh: string; stand_in: string; stand_in_shown_as: string; first: string; last: string; now: boolean }
export interface OfficerRow { grant: string; account: string; shown_as: string; post: string; post_zh: string; post_en: string; area: string; area_zh: string; to: string | null }
