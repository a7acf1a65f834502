/** What the server said or did not say: refusals with their remedy, waiting, nothing there. */

import Button from "antd-mobile/es/components/button";
import Skeleton from "antd-mobile/es/components/skeleton";
import Toast from "antd-mobile/es/components/toast";
import type { ReactNode } from "react";
import { useLanguage, useTranslation } from "@shared/i18n";
import type { Loaded } from "@shared/load";
import { type Problem, sentence } from "@shared/problem";

export function ProblemNote({ problem, onRetry }: { problem: Problem | null | undefined; onRetry?: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (!problem) return null;
  const { text, remedy } = sentence(problem, language);
  return (
    <div className="note red" role="alert">
      <p>{text}</p>
      {remedy && <p className="small">{remedy}</p>}
      {onRetry && <Button className="mt" onClick={onRetry}>{t("common.retry")}</Button>}
    </div>
  );
}

export function Note({ kind = "blue", children }: { kind?: "blue" | "yellow" | "green" | "red" | "grey"; children: ReactNode }) {
  return <div className={`note ${kind}`}>{children}</div>;
}

export function Waiting() {
  const { t } = useTranslation();
  return (
    <div role="status" aria-label={t("common.loading")}>
      <div aria-hidden="true"><Skeleton.Title animated /><Skeleton.Paragraph lineCount={4} animated /></div>
    </div>
  );
}

export function Nothing({ children }: { children?: ReactNode }) {
  const { t } = useTranslation();
  return <p className="nothing">{children ?? t("common.nothing")}</p>;
}

/** What was loaded, or why not, or that it is on its way. */
export function Ready<T>({ of, children }: { of: Loaded<T>; children: (data: T) => ReactNode }) {
  if (of.problem) return <ProblemNote problem={of.problem} onRetry={() => void of.reload()} />;
  return of.data === undefined ? <Waiting /> : <>{children(of.data)}</>;
}

/** A short word that something is done. */
export function told(content: string): void {
  Toast.show({ content, position: "center", duration: 2500 });
}
