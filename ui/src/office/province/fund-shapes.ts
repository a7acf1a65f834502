/** What the screens of the fund are told. */

import type { Page } from "../shapes";

export interface FundAccountLine { account: string; zh: string; en: string; amount_fen: number }
export interface FundBookLine { book: string; zh: string; en: string; accounts: FundAccountLine[]; closed: string | null; next: string | null; over: boolean; open: number }
export interface FundBooks { place: string; books: FundBookLine[]; prevention_fen: number }
export interface FundOpenItem { kind: string; reference: string; on: string; amount_fen?: number | null; zh: string; en: string }
export interface FundMonthClosed { month: string; number: number; last_voucher: number; by: string; at: string; digest: string }
export interface FundYearClosed { year: number; income_fen: number; spending_fen: number; carried_fen: number; by: string; at: string }
export interface FundBook { book: string; zh: string; en: string; months: FundMonthClosed[]; years: FundYearClosed[]; next: string | null; over: boolean; open: FundOpenItem[]; may_close_year: number | null }
export interface FundPart { key: string; zh?: string | null; en?: string | null; income_fen: number; spending_fen: number; surplus_fen: number; warning?: boolean | null }
export interface FundRule { name: string; zh: string; en: string; value: unknown; cites: string[]; mark: string }
export interface FundStatement {
  by: string; closed: boolean; income_fen: number; spending_fen: number; surplus_fen: number; warning?: boolean | null; parts: FundPart[]; provisional: boolean;
  balance_sheet: { on: string; assets: FundAccountLine[]; liabilities: FundAccountLine[]; assets_fen: number; liabilities_fen: number; balance_fen: number };
  reserve: { shown?: string; looked_back_months?: number; limits_months?: [string, string]; stands?: string }; rules: FundRule[]; needs: { name: string; zh: string; en: string }[];
}
export interface FundRow { book: string; voucher: number; line: number; account: string; on: string; amount_fen: number; source?: string | null; enterprise?: string | null; industry?: string | null; prefecture?: string | null; concerns?: string | null }
export interface FundRows extends Page<FundRow> { figure: string; amount_fen: number }
export interface FundAccountYearRow { area: string; account: string; zh: string; en: string; actual_fen: number; budget_fen?: number | null; deviation_fen?: number | null }
export interface FundBudget { year: number; budgets: { number: number; state: string; drafted_by: string }[]; budget?: number | null; rows: FundAccountYearRow[] }
