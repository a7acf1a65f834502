/** What the screens of concerns and departments are told, as the interface describes it. */

import type { Answer } from "@shared/api";

export type EnquiryPage = Answer<"/api/enquiries">;
export type EnquiryRow = EnquiryPage["rows"][number];
export type EnquiryFile = Answer<"/api/enquiries/{enquiry_no}">;
export type ThemesOut = Answer<"/api/enquiry-themes">;
export type MyEnquiryPage = Answer<"/api/platform/enquiries">;
export type ProblemPage = Answer<"/api/problems">;
export type ProblemRow = ProblemPage["rows"][number];
export type ProblemFile = Answer<"/api/problems/{problem_no}">;
export type DepartmentHome = Answer<"/api/department">;
