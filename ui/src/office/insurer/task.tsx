/** A task of an insurer: whom to see, what was asked, what was done, what may be done now. */

import { Button } from "antd";
import { useState } from "react";
import { useParams } from "react-router";
import { minute } from "@shared/dates";
import { useSaid, useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { Facts, PageHead, Panel } from "../parts/page";
import { ProblemAlert, Ready } from "../parts/said";
import { ask, at, tell } from "../server";
import { TaskNext, TaskStory } from "./parts";
import type { Contact, TaskFile } from "./shapes";

export default function Task() {
  const { taskNo = "" } = useParams();
  const { t } = useTranslation();
  const said = useSaid();
  const act = useDo();
  const [contact, setContact] = useState<Contact>();
  const found = useLoad((signal) => ask<TaskFile>(at`/api/insurer/tasks/${taskNo}`, {}, signal), [taskNo]);
  const see = async () => setContact(await act.run(() => tell<Contact>(at`/api/insurer/tasks/${taskNo}/contact`, {})));
  return (
    <>
      <PageHead title={`${t("insurer.task")} ${taskNo}`}><Button onClick={() => window.print()}>{t("common.print")}</Button></PageHead>
      <Ready of={found}>
        {(one) => (
          <>
            <Panel title={said(one)} id="task">
              <Facts rows={[[t("cases.case"), one.case_no], [t("cases.worker"), one.worker ?? "—"], [t("cases.place"), one.place_zh], [t("cases.injury"), minute(one.injury_at)]]} />
              <ProblemAlert problem={act.problem} />
              {one.state === "accepted" && !contact && <p className="no-print"><Button onClick={() => void see()} loading={act.busy}>{t("insurer.contact")}</Button> <span className="quiet small">{t("unmask.lead")}</span></p>}
              {contact && <div role="status"><Facts rows={[[t("insurer.name"), contact.name ?? "—"], [t("unmask.contacts"), contact.contacts.join(" · ") || "—"]]} /></div>}
            </Panel>
            <Panel title={t("insurer.handling")} id="task-handling">
              <TaskStory of={one} />
              <TaskNext of={one} path={(verb) => at`/api/insurer/tasks/${one.task_no}/steps/${verb}`} onDone={() => void found.reload()} />
            </Panel>
          </>
        )}
      </Ready>
    </>
  );
}
