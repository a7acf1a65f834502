/** Files on their way, or why one is not. */

import Button from "antd-mobile/es/components/button";
import { useTranslation } from "@shared/i18n";
import { queue, type Shown, useQueue } from "../queue";
import { ProblemNote } from "./said";

export function Sending({ of }: { of?: (one: Shown) => boolean }) {
  const { t } = useTranslation();
  // Pictures of a report that is still being written are shown there.
  const shown = useQueue().filter((one) => (of ? of(one) : one.case_no !== null || one.report?.startsWith("R")));
  if (shown.length === 0) return null;
  return (
    <section className="card" aria-label={t("sending.title")}>
      <h2>{t("sending.title")}</h2>
      {shown.map((one) => (
        <div key={one.id} className="sending">
          <p><span className="name">{one.name}</span> <span className="small quiet">{stateOf(one, t)}</span></p>
          {one.state === "sending" && <progress aria-label={one.name} max={one.blob.size} value={one.received} />}
          {one.state === "refused" && (
            <>
              <ProblemNote problem={one.problem} />
              <div className="buttons">
                <Button onClick={() => queue.retry(one.id)}>{t("common.retry")}</Button>
                <Button onClick={() => void queue.drop(one.id)}>{t("sending.drop")}</Button>
              </div>
            </>
          )}
          {one.state === "waiting" && one.problem && <Button onClick={() => void queue.run()}>{t("sending.now")}</Button>}
        </div>
      ))}
      <p className="small quiet">{t("sending.kept")}</p>
    </section>
  );
}

function stateOf(one: Shown, t: (key: string, values?: Record<string, unknown>) => string): string {
  const kilobytes = (bytes: number) => Math.ceil(bytes / 1024);
  if (one.state === "sending") return t("sending.part", { done: kilobytes(one.received), all: kilobytes(one.blob.size) });
  if (one.state === "refused") return t("sending.refused");
  return one.case_no === null ? t("sending.noCase") : t("sending.waits", { all: kilobytes(one.blob.size) });
}
