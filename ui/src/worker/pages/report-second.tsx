/** Second part: where it was, taken from the order or chosen, and what happened. */

import Button from "antd-mobile/es/components/button";
import { useState } from "react";
import { useTranslation } from "@shared/i18n";
import { Card } from "../parts/card";
import { LongField, TextField } from "../parts/field";
import { PlacePicker } from "../parts/place";
import { Note } from "../parts/said";
import { whereAmI } from "../where";
import type { Part } from "./report";

export function Second({ draft, change, offline }: Part) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const [unknown, setUnknown] = useState(false);
  const [choosing, setChoosing] = useState(!draft.place);
  const locate = async () => {
    setAsking(true);
    const point = await whereAmI();
    setAsking(false);
    setUnknown(point === null);
    if (point) change({ point });
  };
  return (
    <>
      <Card title={t("report.where")}>
        {draft.place && <p><strong>{t("report.placeIs", { place: draft.placeName || draft.place })}</strong></p>}
        {offline ? <Note>{t("report.placeLater")}</Note> : choosing ? (
          <PlacePicker value={draft.place} onChange={(place, placeName) => change({ place, placeName })} />
        ) : <Button block className="mt" onClick={() => setChoosing(true)}>{t("report.otherPlace")}</Button>}
        <h3>{t("report.point")}</h3>
        <p className="small quiet">{t("report.pointWhy")}</p>
        {draft.point && <Note kind="green">{t("report.pointHeld", { metres: draft.point.accuracy_m })}</Note>}
        {unknown && <Note kind="yellow">{t("where.unknown")}</Note>}
        <div className="buttons">
          <Button loading={asking} onClick={() => void locate()}>{t(draft.point ? "report.pointAgain" : "report.pointTake")}</Button>
          {draft.point && <Button onClick={() => change({ point: null })}>{t("report.pointDrop")}</Button>}
        </div>
      </Card>
      <Card title={t("report.what")}>
        <LongField label={t("report.narrative")} value={draft.narrative} onChange={(narrative) => change({ narrative })} hint={t("report.narrativeHint")} />
        <TextField label={t("report.hospital")} value={draft.hospital} onChange={(hospital) => change({ hospital })} hint={t("report.hospitalHint")} />
      </Card>
    </>
  );
}
