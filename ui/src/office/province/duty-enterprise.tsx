/** The screen of one enterprise's duties. */

export { DutyEnterprise as default } from "./duties";
