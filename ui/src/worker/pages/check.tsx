/** Anybody who holds a letter may ask whether it is genuine; only yes or no is told. */

import Button from "antd-mobile/es/components/button";
import { type FormEvent, useState } from "react";
import { get } from "@shared/api";
import { useTranslation } from "@shared/i18n";
import { useDo } from "@shared/load";
import { useSession } from "@shared/session";
import { Card } from "../parts/card";
import { LongField } from "../parts/field";
import { Note, ProblemNote } from "../parts/said";
import { Screen } from "../parts/screen";

export default function Check() {
  const { t } = useTranslation();
  const { me } = useSession();
  const [code, setCode] = useState("");
  const [genuine, setGenuine] = useState<boolean>();
  const act = useDo();
  const send = (event: FormEvent) => {
    event.preventDefault();
    void act.run(() => get("/api/letters/check/{code}", { path: { code: code.trim() } })).then((told) => setGenuine(told?.genuine));
  };
  return (
    <Screen title={t("check.title")} back={me ? "/me" : "/"} alone={!me}>
      <Card>
        <form onSubmit={send}>
          <LongField label={t("check.code")} rows={3} max={200} value={code} onChange={(typed) => { setCode(typed); setGenuine(undefined); }} hint={t("check.hint")} />
          <ProblemNote problem={act.problem} />
          {genuine !== undefined && <Note kind={genuine ? "green" : "red"}>{t(genuine ? "check.genuine" : "check.notGenuine")}</Note>}
          <Button block color="primary" type="submit" loading={act.busy} disabled={!code.trim()}>{t("check.do")}</Button>
        </form>
      </Card>
    </Screen>
  );
}
