/** Who has read my file: when, in which post, what, and what for. */

import Button from "antd-mobile/es/components/button";
import { useState } from "react";
import { get } from "@shared/api";
import { minute } from "@shared/dates";
import { useLanguage, useTranslation } from "@shared/i18n";
import { useLoad } from "@shared/load";
import { Tag } from "../parts/card";
import { Note, Nothing, Ready } from "../parts/said";
import { Screen } from "../parts/screen";

const STEP = 50;

export default function Reads() {
  const { t } = useTranslation();
  const language = useLanguage();
  const [limit, setLimit] = useState(STEP);
  const found = useLoad((signal) => get("/api/me/reads", { query: { limit }, signal }), [limit]);
  const word = (family: string, code: string) => t(`${family}.${code}`, { defaultValue: code.replace(/[_:]/g, " ") });
  return (
    <Screen title={t("reads.title")} back="/me">
      <Note>{t("reads.lead")}</Note>
      <Ready of={found}>
        {(page) => page.rows.length === 0 ? <Nothing>{t("reads.none")}</Nothing> : (
          <section className="card" aria-label={t("reads.title")}>
            {page.rows.map((one, place) => (
              <div key={place} className="plain-line">
                <span className="order-head"><strong>{language === "zh" ? one.post_zh : one.post_en}</strong>{one.unmasked && <Tag colour="yellow">{t("reads.unmasked")}</Tag>}</span>
                <span className="small quiet">{minute(one.at)}{one.case_no && <> · <span className="name">{one.case_no}</span></>}</span>
                <span className="small">{t("reads.what", { what: [...new Set(one.fields.map((field) => fieldWord(field, word)))].join(language === "zh" ? "、" : ", ") })}</span>
                <span className="small">{t("reads.for", { what: word("purpose", one.purpose) })}</span>
                {"note" in one && typeof one.note === "string" && <span className="small">{one.note}</span>}
              </div>
            ))}
            {page.total > page.rows.length && <Button block loading={found.loading} onClick={() => setLimit(Math.min(500, limit + STEP))}>{t("more")}</Button>}
          </section>
        )}
      </Ready>
    </Screen>
  );
}

/** "evidence:diagnosis" is the kind of paper behind the kind of field. */
function fieldWord(field: string, word: (family: string, code: string) => string): string {
  const [name = field, kind] = field.split(":");
  const text = word("field", name);
  return kind && name === "evidence" ? `${text} (${word("paperKind", kind)})` : text;
}
