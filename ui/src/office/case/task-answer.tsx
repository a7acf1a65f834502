/** Saying that a task is done, by a code and never by a narrative. */

import { Button, Modal, Radio } from "antd";
import { useState } from "react";
import { useTranslation } from "@shared/i18n";
import { useDo } from "@shared/load";
import { ProblemAlert } from "../parts/said";
import { tell } from "../server";

const OUTCOMES = ["checked", "acted", "not_concerned"];

export function TaskAnswer({ reference, onDone }: { reference: string; onDone: () => void }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [outcome, setOutcome] = useState("checked");
  const act = useDo();
  const send = async () => {
    const done = await act.run(async () => {
      await tell("/api/tasks/answer", { ref: reference, outcome });
      return true;
    });
    if (done) {
      setOpen(false);
      onDone();
    }
  };
  return (
    <>
      <Button size="small" style={{ marginInlineStart: 8 }} onClick={() => setOpen(true)}>{t("task.answer")}</Button>
      <Modal open={open} title={t("task.answer")} okText={t("common.send")} cancelText={t("common.cancel")} confirmLoading={act.busy} onOk={() => void send()} onCancel={() => setOpen(false)} closable={{ "aria-label": t("common.close") }}>
        <ProblemAlert problem={act.problem} />
        <Radio.Group vertical aria-label={t("task.outcome")} value={outcome} onChange={(event) => setOutcome(event.target.value as string)} options={OUTCOMES.map((value) => ({ value, label: t(`task.${value}`) }))} />
      </Modal>
    </>
  );
}
