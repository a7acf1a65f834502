/** What people were asked to look at in a case. */

import { minute } from "@shared/dates";
import { useSaid } from "@shared/i18n";
import { useTold } from "../parts/told";
import type { CaseTask } from "../shapes";
import { TaskAnswer } from "./task-answer";

export function Tasks({ of, onChange }: { of: CaseTask[]; onChange: () => Promise<void> }) {
  const said = useSaid();
  const told = useTold();
  return (
    <ul className="plain">
      {of.map((task) => (
        <li key={task.ref} style={{ padding: "4px 0" }}>
          {said(task)} <TaskAnswer reference={task.ref} onDone={() => void onChange()} />
          <div className="small quiet">{told.actor(task.post)} · {minute(task.opened_at)}</div>
        </li>
      ))}
    </ul>
  );
}
