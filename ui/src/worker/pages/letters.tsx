/** Letters that were served on me: to open, and to check that each is genuine. */

import Button from "antd-mobile/es/components/button";
import { useState } from "react";
import { Link, useParams } from "react-router";
import { type Answer, file, get, keep } from "@shared/api";
import { longDay } from "@shared/dates";
import { useLanguage, useSaid, useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { Card } from "../parts/card";
import { Nothing, Note, ProblemNote, Ready } from "../parts/said";
import { Screen } from "../parts/screen";

type Letter = Answer<"/api/me/cases/{case_no}/letters">["rows"][number];

export default function Letters() {
  const { t } = useTranslation();
  const { caseNo = "" } = useParams();
  const letters = useLoad((signal) => get("/api/me/cases/{case_no}/letters", { path: { case_no: caseNo }, signal }), [caseNo]);
  return (
    <Screen title={t("letters.title")} back={`/cases/${caseNo}`}>
      <Ready of={letters}>
        {(page) => page.rows.length === 0 ? <Nothing>{t("letters.none")}</Nothing> : <>{page.rows.map((one) => <LetterCard key={`${one.letter_no}${one.award_no}`} letter={one} caseNo={caseNo} />)}</>}
      </Ready>
      <p><Link className="quiet-link" to="/check">{t("check.title")}</Link></p>
    </Screen>
  );
}

function LetterCard({ letter, caseNo }: { letter: Letter; caseNo: string }) {
  const { t } = useTranslation();
  const said = useSaid();
  const language = useLanguage();
  const opening = useDo();
  const checking = useDo();
  const [genuine, setGenuine] = useState<boolean>();
  const fetched = () => file("/api/me/cases/{case_no}/letters/{letter}", { path: { case_no: caseNo, letter: letter.letter }, query: { award: letter.award_no } });
  const open = async () => {
    // The window is opened by the finger itself; a browser refuses one that opens later.
    const place = window.open("", "_blank");
    const got = await opening.run(fetched);
    if (!got) return place?.close();
    const address = URL.createObjectURL(new Blob([got.blob], { type: "application/pdf" }));
    if (place) place.location.href = address;
    else keep(got.blob, got.name);
    setTimeout(() => URL.revokeObjectURL(address), 600_000);
  };
  const save = async () => {
    const got = await opening.run(fetched);
    if (got) keep(got.blob, got.name);
  };
  const check = async () => setGenuine((await checking.run(() => get("/api/letters/check/{code}", { path: { code: letter.check } })))?.genuine);
  return (
    <Card title={said(letter)}>
      <p className="small quiet">{longDay(letter.issued_on, language)}<br /><span className="name">{letter.letter_no}</span></p>
      <ProblemNote problem={opening.problem ?? checking.problem} />
      {genuine !== undefined && <Note kind={genuine ? "green" : "red"}>{t(genuine ? "check.genuine" : "check.notGenuine")}</Note>}
      <div className="buttons">
        <Button color="primary" loading={opening.busy} onClick={() => void open()}>{t("letters.open")}</Button>
        <Button disabled={opening.busy} onClick={() => void save()}>{t("letters.keep")}</Button>
        <Button loading={checking.busy} onClick={() => void check()}>{t("letters.check")}</Button>
      </div>
      <details>
        <summary>{t("letters.code")}</summary>
        <p className="name small">{letter.check}</p>
      </details>
    </Card>
  );
}
