/** A case in one line. */

import type { Answer } from "@shared/api";
import { day } from "@shared/dates";
import { useSaid, useTranslation } from "@shared/i18n";
import { Go, Tag } from "./card";

type Line = Answer<"/api/me/cases">["rows"][number];

export function CaseLine({ line }: { line: Line }) {
  const { t } = useTranslation();
  const said = useSaid();
  return (
    <Go
      to={`/cases/${line.case_no}`} title={said(line)}
      under={<>{day(line.injury_at)} · {line.place_zh}{line.next_date && <><br />{t("case.nextDay", { day: day(line.next_date) })}</>}</>}
      end={line.waiting_for_me > 0 ? <Tag colour="yellow">{t("case.waits", { count: line.waiting_for_me })}</Tag> : <Tag colour={line.colour}>{t(`colour.${line.colour}`)}</Tag>}
    />
  );
}
