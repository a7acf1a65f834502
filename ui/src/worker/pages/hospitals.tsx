/** Agreement hospitals: the nearest first where the phone may say where it is; that is asked once and not kept. */

import Button from "antd-mobile/es/components/button";
import { useState } from "react";
import { get } from "@shared/api";
import { useSaid, useTranslation } from "@shared/i18n";
import { useLoad } from "@shared/load";
import { Card, Tag } from "../parts/card";
import { Nothing, Note, Ready } from "../parts/said";
import { Screen } from "../parts/screen";
import { whereAmI } from "../where";

export default function Hospitals() {
  const { t } = useTranslation();
  const said = useSaid();
  const [point, setPoint] = useState<{ lng: string; lat: string }>();
  const [asking, setAsking] = useState(false);
  const [unknown, setUnknown] = useState(false);
  const [limit, setLimit] = useState(20);
  const found = useLoad((signal) => get("/api/me/hospitals", { query: { lng: point?.lng, lat: point?.lat, limit }, signal }), [point, limit]);
  const near = async () => {
    setAsking(true);
    const here = await whereAmI();
    setAsking(false);
    setUnknown(here === null);
    if (here) setPoint({ lng: here.lng, lat: here.lat });
  };
  return (
    <Screen title={t("hospitals.title")} back="/">
      <Note>{t("hospitals.why")}</Note>
      <div className="buttons">
        <Button color="primary" loading={asking} onClick={() => void near()}>{t("hospitals.near")}</Button>
        <a className="button-link red" href="tel:120">{t("call.ambulance")}</a>
      </div>
      {unknown && <Note kind="yellow">{t("where.unknown")}</Note>}
      <Ready of={found}>
        {(page) => page.rows.length === 0 ? <Nothing>{t("hospitals.none")}</Nothing> : (
          <>
            {page.rows.map((one) => (
              <Card key={one.code} title={said(one)} extra={one.distance_m !== null && <span className="quiet">{t("hospitals.distance", { km: kilometres(one.distance_m) })}</span>}>
                <p className="tags">{one.level && <Tag colour="blue">{t(`level.${one.level}`, { defaultValue: one.level })}</Tag>}{one.emergency && <Tag colour="red">{t("hospitals.emergency")}</Tag>}{one.rehabilitation && <Tag colour="green">{t("hospitals.rehabilitation")}</Tag>}</p>
                <p className="small">{joined(one.county_zh, one.address ?? "")}</p>
                {one.telephone && <p><a className="button-link" href={`tel:${one.telephone.replace(/[^+\d]/g, "")}`}>{t("hospitals.call", { number: one.telephone })}</a></p>}
              </Card>
            ))}
            {page.total > page.rows.length && <Button block loading={found.loading} onClick={() => setLimit(limit + 20)}>{t("more")}</Button>}
          </>
        )}
      </Ready>
    </Screen>
  );
}

/** "桃花市落英区溪水路1号" of "桃花市落英区" and "落英区溪水路1号": what both say is said once. */
function joined(county: string, address: string): string {
  for (let from = 0; from < county.length; from++) if (address.startsWith(county.slice(from))) return county.slice(0, from) + address;
  return `${county} ${address}`;
}

/** "1.2" of 1234 metres. */
function kilometres(metres: number): string {
  return `${Math.floor(metres / 1000)}.${Math.floor((metres % 1000) / 100)}`;
}
