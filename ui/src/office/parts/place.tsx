/** Choosing a county of one's area. */

import { Select } from "antd";
import { useLoad } from "@shared/load";
import { useTranslation } from "@shared/i18n";
import { ask } from "../server";
import type { Place } from "../shapes";
import { ProblemAlert } from "./said";

export function PlacePicker({ root, value, onChange, id }: { root: string; value?: string; onChange?: (value: string) => void; id?: string }) {
  const { t } = useTranslation();
  const county = /[^0]$|[1-9]0$/.test(root.slice(4));
  const found = useLoad((signal) => ask<{ rows: Place[] }>("/api/law/places", { parent: county ? `${root.slice(0, 4)}00` : root }, signal), [root]);
  const rows = (found.data?.rows ?? []).filter((place) => !county || place.code === root);
  return (
    <>
      <ProblemAlert problem={found.problem} />
      <Select
        {...(id ? { id } : {})} value={value} {...(onChange ? { onChange } : {})} loading={found.loading} showSearch={{ optionFilterProp: "label" }} placeholder={t("report.choosePlace")}
        options={rows.map((place) => ({ value: place.code, label: `${place.zh} ${place.code}` }))} style={{ width: "100%" }}
      />
    </>
  );
}
