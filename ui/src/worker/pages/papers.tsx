/** Papers of a case: what is missing, what must be taken again, what is there; each sent in parts. */

import Button from "antd-mobile/es/components/button";
import { useEffect, useRef, useState } from "react";
import { Link, useParams } from "react-router";
import { type Answer, file, get } from "@shared/api";
import { longDay, minute } from "@shared/dates";
import { useLanguage, useSaid, useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { Card, type Colour, Tag } from "../parts/card";
import { FileButton, SelectField } from "../parts/field";
import { Nothing, Note, ProblemNote, Ready, told } from "../parts/said";
import { Screen } from "../parts/screen";
import { Sending } from "../parts/sending";
import { capital } from "./case";
import { queue, useQueue } from "../queue";

type Paper = Answer<"/api/me/cases/{case_no}/evidence">["rows"][number];
const COLOUR: Record<Paper["status"], Colour> = { pending: "blue", accepted: "green", insufficient: "yellow", rejected: "red", withdrawn: "grey" };
const FILES = "image/*,application/pdf";

export default function Papers() {
  const { t } = useTranslation();
  const said = useSaid();
  const language = useLanguage();
  const { caseNo = "" } = useParams();
  const { may } = useSession();
  const asked = { path: { case_no: caseNo } };
  const found = useLoad((signal) => get("/api/me/cases/{case_no}", { ...asked, signal }), [caseNo]);
  const papers = useLoad((signal) => get("/api/me/cases/{case_no}/evidence", { ...asked, query: { limit: 500 }, signal }), [caseNo]);
  const kinds = useLoad((signal) => get("/api/me/papers", { signal }), []);
  const [kind, setKind] = useState("");
  const [unreadable, setUnreadable] = useState("");
  const onTheirWay = useQueue().filter((one) => one.case_no === caseNo).length;
  const before = useRef(onTheirWay);
  useEffect(() => {
    // One that has left the device stands in the case now.
    if (onTheirWay < before.current) void Promise.all([found.reload(), papers.reload()]);
    before.current = onTheirWay;
  }, [onTheirWay, found.reload, papers.reload]);
  const bring = async (files: File[], paper: string, replaces: Paper["ref"] | null = null) => {
    setUnreadable("");
    for (const one of files) {
      await queue.add(one, { case_no: caseNo, report: null, paper, replaces, reason: replaces ? t("papers.again") : null }).catch(() => setUnreadable(one.name));
    }
    await queue.run((done) => done.finished && told(t("papers.arrived", { what: done.waiting.name })));
  };
  const mayBring = may("me.upload_create");
  const missing = found.data?.missing ?? [];
  const complete = missing.length > 0 && missing.every((one) => one.brought);
  const step = found.data?.may.find((one) => one.step.endsWith("material_received") && one.blocked.length === 0);
  return (
    <Screen title={t("papers.title")} back={`/cases/${caseNo}`}>
      <ProblemNote problem={found.problem} />
      {unreadable && <Note kind="red">{t("papers.unreadable", { name: unreadable })}</Note>}
      {missing.map((one) => (
        <Card key={one.paper} className="yellow" title={t("case.bring", { what: said({ zh: one.what_zh, en: one.what_en }) })}>
          {one.until && <p>{t("until", { day: longDay(one.until, language) })}</p>}
          {one.brought ? <Note kind="green">{t("papers.brought")}</Note> : mayBring && <FileButton strong many accept={FILES} label={t("papers.take")} onChoose={(files) => void bring(files, one.paper)} />}
        </Card>
      ))}
      {complete && step && <p><Link className="button-link primary" to={`/cases/${caseNo}/do/${step.step}`}>{capital(said(step))}</Link></p>}
      <Sending of={(one) => one.case_no === caseNo} />
      <Ready of={papers}>
        {(page) => (
          <Card title={t("papers.mine")}>
            {page.rows.length === 0 && <Nothing>{t("papers.none")}</Nothing>}
            {page.rows.map((one) => (
              <PaperLine key={one.ref} paper={one} caseNo={caseNo}
                onAgain={mayBring && found.data?.re_shoot.some((again) => again.ref === one.ref) ? (files) => void bring(files, one.paper, one.ref) : undefined} />
            ))}
          </Card>
        )}
      </Ready>
      {mayBring && found.data && !found.data.closed && (
        <Card title={t("papers.other")}>
          <SelectField label={t("papers.kind")} empty={t("choosePlease")} value={kind} onChange={setKind} options={(kinds.data?.rows ?? []).map((one) => ({ value: one.paper, label: capital(said(one)) }))} />
          {kind && <FileButton many accept={FILES} label={t("papers.take")} onChoose={(files) => void bring(files, kind)} />}
          <p className="small quiet">{t("papers.small")}</p>
        </Card>
      )}
    </Screen>
  );
}

function PaperLine({ paper, caseNo, onAgain }: { paper: Paper; caseNo: string; onAgain?: ((files: File[]) => void) | undefined }) {
  const { t } = useTranslation();
  const said = useSaid();
  const act = useDo();
  const [shown, setShown] = useState<{ address: string; picture: boolean }>();
  useEffect(() => () => { if (shown) URL.revokeObjectURL(shown.address); }, [shown]);
  const open = async () => {
    const got = await act.run(() => file("/api/me/cases/{case_no}/evidence/{ref}/content", { path: { case_no: caseNo, ref: paper.ref } }));
    if (got) setShown({ address: URL.createObjectURL(got.blob), picture: paper.media !== "pdf" });
  };
  return (
    <div className="paper">
      <div className="order-head"><strong>{capital(said(paper))}</strong><Tag colour={COLOUR[paper.status]}>{t(`paper.${paper.status}`)}</Tag></div>
      <p className="small quiet">{minute(paper.at)} · {t("papers.size", { kb: Math.ceil(paper.size / 1024) })}</p>
      {paper.reason && <Note kind="yellow">{paper.reason}</Note>}
      <ProblemNote problem={act.problem} />
      {shown && (shown.picture ? <img className="paper-picture" src={shown.address} alt={said(paper)} /> : <a className="button-link" href={shown.address} target="_blank" rel="noreferrer">{t("letters.show")}</a>)}
      <div className="buttons">
        {shown ? <Button onClick={() => setShown(undefined)}>{t("papers.hide")}</Button> : <Button loading={act.busy} onClick={() => void open()}>{t("papers.look")}</Button>}
        {onAgain && <FileButton strong label={t("papers.retake")} onChoose={(files) => onAgain(files.slice(0, 1))} />}
      </div>
    </div>
  );
}
