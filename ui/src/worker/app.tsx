/** The phone: who is not signed in sees the sign-in screen, whose post is none of a party's is sent to the office. */

import { lazy, Suspense, useEffect, useState } from "react";
import { HashRouter, Navigate, Route, Routes } from "react-router";
import { useTranslation } from "@shared/i18n";
import { type Me, useSession } from "@shared/session";
import Button from "antd-mobile/es/components/button";
import { ProblemNote, Waiting } from "./parts/said";
import { Screen } from "./parts/screen";
import { keepKnown, known } from "./known";
import { outside } from "./port";
import { queue } from "./queue";
import Home from "./pages/home";
import Report from "./pages/report";
import SignIn from "./pages/sign-in";

const page = {
  Orders: lazy(() => import("./pages/orders")),
  Month: lazy(() => import("./pages/month")),
  Hospitals: lazy(() => import("./pages/hospitals")),
  Cases: lazy(() => import("./pages/cases")),
  CasePage: lazy(() => import("./pages/case")),
  Papers: lazy(() => import("./pages/papers")),
  Letters: lazy(() => import("./pages/letters")),
  Money: lazy(() => import("./pages/money")),
  Remedies: lazy(() => import("./pages/remedies")),
  Step: lazy(() => import("./pages/step")),
  Deductions: lazy(() => import("./pages/deductions")),
  Enquiries: lazy(() => import("./pages/enquiries")),
  Guide: lazy(() => import("./pages/guide")),
  Reads: lazy(() => import("./pages/reads")),
  Proxies: lazy(() => import("./pages/proxies")),
  Check: lazy(() => import("./pages/check")),
  Mine: lazy(() => import("./pages/mine")),
};

/** The posts whose telephone this is. */
export const PARTIES = ["worker", "relative", "union"];

export function App() {
  return (
    <HashRouter>
      <Suspense fallback={<main className="content alone"><Waiting /></main>}>
        <Entry />
      </Suspense>
    </HashRouter>
  );
}

function Entry() {
  const { me, problem, refresh, actIn } = useSession();
  const acting = me?.acting_in && PARTIES.includes(me.acting_in.post) ? me : null;
  const only = me && !acting ? partyPosts(me) : [];
  const single = only.length === 1 ? only[0]?.grant : undefined;
  useEffect(() => {
    if (single) void actIn(single).catch(() => refresh());
  }, [single, actIn, refresh]);
  useEffect(() => {
    if (acting) keepKnown(acting.account);
    void queue.open(acting?.account ?? null).then(() => acting && queue.run());
  }, [acting?.account]);
  useEffect(() => {
    const back = () => void queue.run();
    window.addEventListener("online", back);
    return () => window.removeEventListener("online", back);
  }, []);
  if (me === undefined) return problem ? <Offline /> : <main className="content alone"><Waiting /></main>;
  if (me === null) {
    return (
      <Routes>
        <Route path="/check" element={<page.Check />} />
        <Route path="*" element={<SignIn />} />
      </Routes>
    );
  }
  if (!acting) return <Choose me={me} waiting={single !== undefined} />;
  return (
    <Routes>
      <Route path="/" element={<Home />} />
      <Route path="/orders" element={<page.Orders />} />
      <Route path="/orders/:month" element={<page.Month />} />
      <Route path="/report/:part?" element={<Report account={acting.account} />} />
      <Route path="/hospitals" element={<page.Hospitals />} />
      <Route path="/cases" element={<page.Cases />} />
      <Route path="/cases/:caseNo" element={<page.CasePage />} />
      <Route path="/cases/:caseNo/papers" element={<page.Papers />} />
      <Route path="/cases/:caseNo/letters" element={<page.Letters />} />
      <Route path="/cases/:caseNo/money" element={<page.Money />} />
      <Route path="/cases/:caseNo/remedies" element={<page.Remedies />} />
      <Route path="/cases/:caseNo/do/:step" element={<page.Step />} />
      <Route path="/me" element={<page.Mine />} />
      <Route path="/me/deductions" element={<page.Deductions />} />
      <Route path="/me/enquiries" element={<page.Enquiries />} />
      <Route path="/me/guide" element={<page.Guide />} />
      <Route path="/me/reads" element={<page.Reads />} />
      <Route path="/me/proxies" element={<page.Proxies />} />
      <Route path="/check" element={<page.Check />} />
      <Route path="*" element={<Navigate to="/" replace />} />
    </Routes>
  );
}

function partyPosts(me: Me): Me["posts"] {
  return me.posts.filter((one) => PARTIES.includes(one.post));
}

/** An account with several posts of a party chooses; one with none is told where it belongs. */
function Choose({ me, waiting }: { me: Me; waiting: boolean }) {
  const { t } = useTranslation();
  const { signOut } = useSession();
  const posts = partyPosts(me);
  return (
    <Screen title={t("choose.title")} alone>
      {waiting ? <Waiting /> : posts.length > 0 ? <Posts posts={posts} /> : (
        <>
          <p>{t("choose.office", { who: me.shown_as })}</p>
          <p><a className="button-link" href={outside("/")}>{t("choose.toOffice")}</a></p>
        </>
      )}
      <Button block className="mt" onClick={() => void signOut()}>{t("common.signOut")}</Button>
    </Screen>
  );
}

export function Posts({ posts }: { posts: Me["posts"] }) {
  const { t, i18n } = useTranslation();
  const { actIn } = useSession();
  return (
    <>
      {posts.map((one, place) => (
        <Button key={one.grant} block className="mt" onClick={() => void actIn(one.grant)}>{t("choose.as", { post: i18n.language === "en" ? one.en : one.zh, n: place + 1 })}</Button>
      ))}
    </>
  );
}

/** No connection at the start: whoever signed in here before can write her report all the same; it goes out later. */
function Offline() {
  const { t } = useTranslation();
  const { problem, refresh } = useSession();
  const [writing, setWriting] = useState(false);
  const account = known();
  if (writing && account) return <Report account={account} offline />;
  return (
    <Screen title={t("common.product")} alone>
      <ProblemNote problem={problem} onRetry={() => void refresh()} />
      <p className="mt"><a className="button-link red" href="tel:120">{t("call.ambulance")}</a></p>
      {account && <Button block className="mt" color="primary" onClick={() => setWriting(true)}>{t("offline.write")}</Button>}
    </Screen>
  );
}
