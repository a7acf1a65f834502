/** Third part: pictures, a look at what will be sent, and sending. Without a connection it waits on the device. */

import Button from "antd-mobile/es/components/button";
import { useEffect, useState } from "react";
import { useTranslation } from "@shared/i18n";
import { useDo } from "@shared/load";
import { useSession } from "@shared/session";
import { dropDraft, type Reported, sendDraft } from "../draft";
import { Card, Facts } from "../parts/card";
import { FileButton } from "../parts/field";
import { Pictures } from "../parts/pictures";
import { Note, ProblemNote } from "../parts/said";
import { sure } from "../parts/sure";
import { queue, useQueue } from "../queue";
import { passing } from "../upload";
import { instantOf } from "../times";
import { minute } from "@shared/dates";
import type { Part } from "./report";

interface Props extends Part { account: string; onDone: (reported: Reported) => void; onUnfixed: () => void }

export function Third({ draft, offline, account, onDone, onUnfixed }: Props) {
  const { t } = useTranslation();
  const { refresh } = useSession();
  const act = useDo();
  const [unreadable, setUnreadable] = useState("");
  const [taking, setTaking] = useState(false);
  const pictures = useQueue().filter((one) => one.report === draft.key);
  useEffect(() => {
    // Without a session nobody has opened the files of this account yet.
    if (offline) void queue.open(account);
  }, [offline, account]);
  const take = async (files: File[]) => {
    setTaking(true);
    setUnreadable("");
    for (const file of files) {
      await queue.add(file, { case_no: null, report: draft.key, paper: "scene_photograph", replaces: null, reason: null }).catch(() => setUnreadable(file.name));
    }
    setTaking(false);
  };
  const send = async () => {
    const reported = await act.run(async () => {
      try {
        return await sendDraft(account, draft);
      } finally {
        onUnfixed();
      }
    });
    if (!reported) return;
    await queue.belongs(draft.key, reported.report_no, reported.case_no);
    void queue.run();
    if (offline) void refresh();
    onDone(reported);
  };
  const throwAway = async () => {
    if (!(await sure(t("report.drop"), t("report.dropLead"), t("report.drop")))) return;
    for (const one of pictures) await queue.drop(one.id);
    dropDraft(account);
    window.location.hash = "#/";
  };
  // What went out without a connection goes out as it is: where no order gives the county, the answer asks for it.
  const needsPlace = !draft.place && !offline && draft.sent === null;
  return (
    <>
      <Card title={t("report.pictures")}>
        <p className="small quiet">{t("report.picturesLead")}</p>
        <Pictures of={pictures} onDrop={(id) => void queue.drop(id)} />
        {unreadable && <Note kind="red">{t("papers.unreadable", { name: unreadable })}</Note>}
        <FileButton many label={taking ? t("papers.making") : t("report.addPicture")} onChoose={(files) => void take(files)} />
      </Card>
      <Card title={t("report.check")}>
        <Facts rows={[
          [t("report.when"), draft.when ? minute(instantOf(draft.when)) : t("report.unknownTime")],
          [t("report.where"), draft.placeName || draft.place || t("report.noPlace")],
          draft.point && [t("report.point"), t("report.pointIncluded")],
          [t("report.orders"), draft.orders.length > 0 ? draft.orders.join("、") : t("report.noneChosen")],
          [t("report.narrative"), draft.narrative.trim() || t("report.empty")],
          draft.hospital.trim() && [t("report.hospital"), draft.hospital],
          [t("report.contact"), draft.contact.trim() || t("report.empty")],
        ]} />
      </Card>
      {act.problem && passing(act.problem) ? <Note kind="yellow">{t("report.unsent")}</Note> : <ProblemNote problem={act.problem} />}
      {draft.sent && !act.problem && <Note kind="yellow">{t("report.fixed")}</Note>}
      {needsPlace && <Note kind="yellow">{t("report.needsPlace")}</Note>}
      <Button block color="primary" size="large" loading={act.busy} disabled={needsPlace} onClick={() => void send()}>{t(draft.sent ? "report.sendAgain" : "report.send")}</Button>
      {!draft.sent && <Button block fill="none" className="mt" onClick={() => void throwAway()}>{t("report.drop")}</Button>}
    </>
  );
}
