// Of the server's description sha256:36702f0506a49da19091d8efca4a94be62cdab89e1dbca115464baea36cff721; written by `npm run types`, never by hand.
export interface paths {
    "/api/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ways to sign in
         * @description The issuers whose identities are taken here.
         */
        get: operations["sign_in.ways"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in/{issuer}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Go to an issuer
         * @description Lead to the issuer, with what must come back from there sealed in a cookie of ten minutes.
         */
        get: operations["sign_in.begin"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in/{issuer}/back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Come back from an issuer
         * @description Open a session for the account of the identity, and lead to the page; a refusal leads there too, with its code.
         */
        get: operations["sign_in.finish"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My passkeys
         * @description The passkeys of the account that is signed in.
         */
        get: operations["passkeys.list"];
        put?: never;
        /**
         * Register a passkey
         * @description Take a new passkey; it counts as shown in this session.
         */
        post: operations["passkeys.register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/passkeys/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to register a passkey
         * @description What the browser is asked for a new passkey.
         */
        post: operations["passkeys.prepare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/passkey/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to show a passkey
         * @description What the browser is asked to show one of the passkeys.
         */
        post: operations["passkeys.ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show a passkey
         * @description The second factor of this session.
         */
        post: operations["passkeys.show"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/passkeys/{passkey}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End a passkey
         * @description End one of the passkeys.
         */
        delete: operations["passkeys.end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oauth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A token for a machine (client credentials)
         * @description OAuth 2.0 client credentials; the client shows its secret in the form or by HTTP Basic.
         */
        post: operations["machines.token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/machines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Machines of my enterprise
         * @description The machines of the enterprise or insurer for which one acts.
         */
        get: operations["machines.list"];
        put?: never;
        /**
         * Register a machine
         * @description A machine with its first secret.
         */
        post: operations["machines.register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/machines/{client}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change the secret of a machine
         * @description A new secret; the earlier one holds until the overlap is over.
         */
        post: operations["machines.rotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/machines/{client}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a machine
         * @description The next request of the machine is refused.
         */
        post: operations["machines.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Grants of my region
         * @description Grants that lie in the region of the caller's own, with every step.
         */
        get: operations["grants.list"];
        put?: never;
        /**
         * Apply for a grant
         * @description It takes effect after control review and approval by two other persons.
         */
        post: operations["grants.apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grants/yearly": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Grants to review this year
         * @description Grants that hold and that nobody has approved or kept for twelve months.
         */
        get: operations["grants.yearly"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All posts
         * @description Every post, and which may not be held together by one person.
         */
        get: operations["grants.posts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grants/{grant}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Review a grant
         * @description Internal control has looked at it.
         */
        post: operations["grants.review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grants/{grant}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve a grant
         * @description It holds from now on, within its period.
         */
        post: operations["grants.approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grants/{grant}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse a grant
         * @description It does not take effect.
         */
        post: operations["grants.refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grants/{grant}/keep": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep a grant at the yearly review
         * @description It goes on to hold for another year.
         */
        post: operations["grants.keep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grants/{grant}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke a grant
         * @description It holds no more from the next request on.
         */
        post: operations["grants.revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Accounts
         * @description Accounts of staff, enterprises and insurers; those of workers are not listed.
         */
        get: operations["accounts.list"];
        put?: never;
        /**
         * Open an account
         * @description An account without a right; rights are granted.
         */
        post: operations["accounts.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{account}/identities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bind an identity to an account
         * @description Whoever the issuer knows by that subject signs in to the account.
         */
        post: operations["accounts.identity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{account}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close an account
         * @description Its sessions end, and it signs in no more.
         */
        post: operations["accounts.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who am I
         * @description Who is signed in, in which post.
         */
        get: operations["session.show"];
        put?: never;
        /**
         * Sign in with a local account
         * @description Sign in with account and password.
         */
        post: operations["session.sign_in"];
        /**
         * Sign out
         * @description End this session.
         */
        delete: operations["session.sign_out"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/post": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Act in another of my posts
         * @description Change to another post.
         */
        post: operations["session.act_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Sign out everywhere
         * @description End every session of the account.
         */
        delete: operations["session.revoke_all"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The list of cases as a workbook, marked
         * @description With masked names. At most 2,000 rows; every person in it is logged as read before the first byte leaves.
         */
        get: operations["cases.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A list of work as a workbook, marked
         * @description It names nobody; every case in it is logged as read.
         */
        get: operations["work.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My work: mine, in progress, done, supervised
         * @description What waits for the caller's post with its days left, and the other lists beside it. Red first; what is done: the newest first.
         */
        get: operations["work.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is due in the area, whoever must act
         * @description Every clock that runs out or has run out, and every case that waits, with the body that must act. Red first.
         */
        get: operations["due.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer a task about a case or a report
         * @description A person answers a task of her post. Raises `unknown_task` for one that is not open or not in her area.
         */
        post: operations["tasks.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/benefit-tasks/{task}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer a task about a benefit that is paid
         * @description A person answers: the benefit goes on, she acted on it, or it is not concerned.
         */
        post: operations["benefit_tasks.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Cases of my area
         * @description The cases that the caller may see, in the order of their numbers. With `names` each row shows its masked name, and is logged.
         */
        get: operations["cases.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case_no}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The file of a case
         * @description Everything that the file holds, personal data masked; the read is logged and the person can see it.
         */
        get: operations["cases.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case_no}/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What can be done next, and why not
         * @description The steps that the case allows: whether the caller's post may take each, why not, and what its form asks for.
         */
        get: operations["cases.next"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case_no}/unmask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Clear values, with a purpose
         * @description Name, document number and contacts in clear. The person sees who asked, when and for what.
         */
        post: operations["cases.unmask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case_no}/steps/{verb}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a step of the procedure
         * @description Take a step in the caller's post. `If-Match` holds the last act that was seen, `Idempotency-Key` makes it happen once.
         */
        post: operations["cases.take_step"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case_no}/platform": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * State that responsibility is hard to determine, or which platform is responsible
         * @description Record what the officer states, with her reasons; the platform follows from it.
         */
        post: operations["cases.state_platform"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case_no}/other-schemes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note what another scheme holds
         * @description Note a record of the work injury insurance of the same person; one of the same injury is a task for the named officer.
         */
        post: operations["cases.note_other_scheme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/screen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Screen the facts of an injury; keeps nothing and decides nothing
         * @description Which situations of the law are open, which a fact closes, what is missing. The screening advises; a person decides.
         *
         *     With `case_no` the place, the time and the order come from the file, unless they are told.
         */
        post: operations["cases.screen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reports of my area, the newest first
         * @description All reports, those that wait for a person, or those of a case. They name nobody.
         */
        get: operations["reports.list"];
        put?: never;
        /**
         * Take in a report at the counter or by telephone
         * @description A report is kept whatever else holds; it opens or joins a case, or waits for a person. The same report again changes nothing.
         */
        post: operations["reports.take_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{report_no}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A report with what was told
         * @description A report with its narrative; the contact is masked. The read is logged.
         */
        get: operations["reports.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{report_no}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say where a report belongs
         * @description Join a report to a case of the same person, open a case for it, or take it out of its case; with a reason.
         */
        post: operations["reports.settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case_no}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Documents of a case and what its kind needs
         * @description The documents as they stand beside the checklist of a kind of case.
         */
        get: operations["evidence.list"];
        put?: never;
        /**
         * Take in a paper, or a bundle of papers
         * @description A photograph or PDF up to 20 MB, or a ZIP of them up to 32 MB; `paper` says what it is. What is there already is not kept twice.
         */
        post: operations["evidence.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case_no}/evidence/{ref}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The kept form of a document
         * @description The document itself, checked against its digests. The read is logged before the first byte leaves.
         */
        get: operations["evidence.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case_no}/evidence/{ref}/verdict": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Judge a document
         * @description A person says whether the document is accepted, insufficient or not used, with her reason for the applicant.
         */
        post: operations["evidence.judge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case_no}/evidence/{ref}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a document back
         * @description The document no longer counts; its content stays sealed.
         */
        post: operations["evidence.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case_no}/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Letters of a case that can be printed, and why not
         * @description Every letter with what must still be supplied, or why there is nothing to say; and those that were printed before.
         */
        get: operations["letters.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case_no}/letters/{letter}.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A letter as it would be printed
         * @description The letter for reading; nothing is entered in the register. The read is logged.
         */
        get: operations["letters.preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case_no}/letters/{letter}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Print a letter and enter it in the register
         * @description The letter with what the officer supplies. It is entered in the register, where the person finds it and anybody can check its code.
         */
        post: operations["letters.print"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appraisals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Appraisals of my area, the newest first
         * @description Each with its panel, its examinations and its day.
         */
        get: operations["appraisals.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appraisals/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Days of the committee as far as they are on record
         * @description Examinations and the days on which conclusions are due; without days: from a month back to two months ahead.
         */
        get: operations["appraisals.calendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appraisals/{ref}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An appraisal whole
         * @description Panel with its draws repeated, opinions once they are open, and the conclusion. The read is logged.
         */
        get: operations["appraisals.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case_no}/appraisals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open an appraisal
         * @description Open an appraisal before the committee whose turn it is; one asked for out of time is taken in with a reason.
         */
        post: operations["appraisals.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appraisals/{ref}/commit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fix the candidates and the seed of a draw
         * @description Fix who may be drawn and the digest of a secret seed, before anybody says a word.
         */
        post: operations["appraisals.commit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appraisals/{ref}/draw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Draw the panel with a party's word
         * @description Reveal the seed and draw; anybody can repeat it from what is published.
         */
        post: operations["appraisals.draw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appraisals/{ref}/recusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a recusal
         * @description With who asked for it and why; granted, the seat is drawn again.
         */
        post: operations["appraisals.recuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appraisals/{ref}/examinations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record an examination with its cost
         * @description What the panel asked for, where and when, what it found (sealed) and what it cost.
         */
        post: operations["appraisals.examine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appraisals/{ref}/opinions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Seal the opinion of a seat
         * @description Nobody sees it before the last one is in.
         */
        post: operations["appraisals.seal_opinion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appraisals/{ref}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open all opinions at once
         * @description When the last one is in.
         */
        post: operations["appraisals.reveal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appraisals/{ref}/proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What findings would propose; keeps nothing
         * @description Grade and care level by the standard; the panel decides.
         */
        post: operations["appraisals.propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appraisals/{ref}/conclusion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record what the panel decided
         * @description By its majority; where it decides otherwise than the findings propose, with reasons.
         */
        post: operations["appraisals.conclude"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case_no}/benefits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that stands about the benefits of a case
         * @description Awards, bills, advances, third parties, what platforms owe, recoveries, tasks. The read is logged.
         */
        get: operations["benefits.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case_no}/benefits/explained": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How each amount came about
         * @description Sentence by sentence, from the receipts of the awards that count.
         */
        get: operations["benefits.explain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case_no}/benefits/assess": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A trial assessment; keeps nothing
         * @description What the acts of the case and what officers establish entitle to, explained; decides nothing.
         */
        post: operations["benefits.assess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case_no}/awards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write down an award
         * @description It counts once another person has reviewed it and a third has approved it.
         */
        post: operations["awards.prepare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/awards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Awards of my area, the newest first
         * @description Each with whom it waits for, and what the caller may do with it.
         */
        get: operations["awards.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/awards/{award_no}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An award as it stands
         * @description With what it makes payable and what was paid too much. The read is logged.
         */
        get: operations["awards.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/awards/{award_no}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Agree with an assessment, as another person
         * @description Another person has read the assessment and agrees with every line.
         */
        post: operations["awards.review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/awards/{award_no}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve an award: from now on it counts
         * @description The award counts, and what the fund owes once becomes payable in the same transaction.
         */
        post: operations["awards.approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/awards/{award_no}/send-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an award back, with the reason
         * @description The case waits for another assessment.
         */
        post: operations["awards.send_back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case_no}/advances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record an advance with its proof
         * @description It goes back to exactly its payer.
         */
        post: operations["advances.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case_no}/advances/{advance_no}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a wrong record of an advance back
         * @description Both records stay readable.
         */
        post: operations["advances.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case_no}/third-party": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record what a third party paid of an item
         * @description Medical cost is paid once; a lump sum is never reduced.
         */
        post: operations["third_party.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/owed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What platform enterprises owe themselves
         * @description Due, paid, late and reminded; the fund does not pay it and nobody is fined here.
         */
        get: operations["owed.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/awards/{award_no}/lines/{line}/platform-payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record what a platform paid of what it owes
         * @description With its proof.
         */
        post: operations["owed.record_payment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/awards/{award_no}/lines/{line}/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remind a platform of what it has not paid
         * @description A reminder with its number; it changes no amount.
         */
        post: operations["owed.remind"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case_no}/benefits/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop a monthly benefit, by a person
         * @description On a condition of the law, with the number of the decision.
         */
        post: operations["benefits.stop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case_no}/benefits/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a monthly benefit run again
         * @description With the number of the decision.
         */
        post: operations["benefits.resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case_no}/bills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take in medical bills and judge them line by line
         * @description CSV, Excel or JSON. What becomes of each line is proposed; a person decides.
         */
        post: operations["bills.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bills/{bill_no}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A medical bill as it stands
         * @description Each line with the proposal or the decision and its sentence. The read is logged.
         */
        get: operations["bills.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bills/{bill_no}/lines/{line}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide a line of a bill
         * @description The parts add up to what was submitted.
         */
        post: operations["bills.decide_line"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bills/{bill_no}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the audit of a bill as one's decision
         * @description From then on it may be awarded.
         */
        post: operations["bills.settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the fund owes by awards of my area
         * @description With `open` only what stands in no batch yet.
         */
        get: operations["payables.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Batches of my area, the newest first
         * @description Each with its totals, who signed and who signs next.
         */
        get: operations["batches.list"];
        put?: never;
        /**
         * Put what an award still owes into a batch
         * @description What may not be paid now is held back with its reason. `Idempotency-Key` is needed: the same key gives the same batch for ever.
         */
        post: operations["batches.prepare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/batches/{batch_no}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A batch as its signers look at it
         * @description Payees masked, accounts by their tails, and whether the caller may sign, or why not. The reads are logged.
         */
        get: operations["batches.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/batches/{batch_no}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note that I opened what the batch rests on
         * @description The approver must have done so after the last change of each case.
         */
        post: operations["batches.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/batches/{batch_no}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check, approve or release a batch
         * @description In the caller's post, over the content that she saw; another content is not signed. The same signature again changes nothing.
         */
        post: operations["batches.sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/batches/{batch_no}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a batch back instead of signing it
         * @description Nobody signs this version any more; the maker edits or voids it.
         */
        post: operations["batches.refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/batches/{batch_no}/edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Drop payments, or take the newest accounts
         * @description A new version that nobody has signed.
         */
        post: operations["batches.edit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/batches/{batch_no}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Void a payment, or the whole batch, before it is sent
         * @description The debts are open again.
         */
        post: operations["batches.void"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/batches/{batch_no}/bank-file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The bank's file of a released batch
         * @description From here on its payments are sent. Asked for again: the same bytes. Names and accounts are in it, so every read is logged.
         */
        post: operations["batches.bank_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bank-answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take in what the bank says of payments
         * @description Settled payments are booked, returned ones are owed again, each case is told. The same file again changes nothing.
         */
        post: operations["bank.answers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take in a statement and set it beside the ledger
         * @description A line that names a payment also says what became of it. The same statement again changes nothing.
         */
        post: operations["bank.statement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reconciliation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Statement and ledger side by side
         * @description How many pairs there are, and every line that is alone.
         */
        get: operations["bank.reconciliation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Payments that came back or whose outcome nobody knows
         * @description Each with what must be done now: check the account, put it into a batch again, or say by evidence what became of it.
         */
        get: operations["payments.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/{payment_no}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say what became of an unknown payment
         * @description By a person and on evidence; what was not paid is owed again.
         */
        post: operations["payments.resolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/monthly-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far the run of a month has come
         * @description What was recognised, and the last batch of it.
         */
        get: operations["monthly_runs.show"];
        put?: never;
        /**
         * Put the monthly benefits of a month into a batch
         * @description Recognised in parts that are kept one by one; started again it goes on where it was, and a finished run changes nothing.
         */
        post: operations["monthly_runs.start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/fund/balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The books of my area
         * @description Every account as the sum of its entries, what is kept ready, and what is free.
         */
        get: operations["fund.balance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payees/{payee}/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Accounts that a payee had: tails only
         * @description The newest whose name check was accepted is the one that is paid to. The read is logged.
         */
        get: operations["payees.accounts"];
        put?: never;
        /**
         * Set the account of a payee
         * @description With what the check of the name gave. Whoever sets an account may not act on a payment to it.
         */
        post: operations["payees.set_account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/relatives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Declare that a payee is myself or a relative
         * @description One declares for oneself, and then stands aside from the payments to this payee.
         */
        post: operations["relatives.declare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The result of the last audit
         * @description 404 before the first audit.
         */
        get: operations["audit.show"];
        put?: never;
        /**
         * Export the home and let the independent auditor check it
         * @description The export lies in a private folder and is gone afterwards; the result is kept. It takes some seconds.
         */
        post: operations["audit.run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/law/provisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A provision in our own words
         * @description By its address; what it says is written in our own words, its terms in quotation marks.
         */
        get: operations["law.provision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/law/numbers/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A number of the law in a place on a day
         * @description Where nobody has established it the answer is a refusal that says who must fill it.
         */
        get: operations["law.number"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/law/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The places directly below another one
         * @description Without a parent: the provinces that this home administers.
         */
        get: operations["law.places"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lookups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find a person by her whole document number
         * @description Her cases and reports in the caller's area. Misses are counted: after some one waits, after many the supervisor is told.
         */
        post: operations["lookups.find"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lookups/alarms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look-ups that missed many times
         * @description Alarms about accounts of the caller's area that nobody has answered.
         */
        get: operations["lookups.alarms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lookups/alarms/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer such an alarm
         * @description What the supervisor found when she asked why. Nobody answers for herself.
         */
        post: operations["lookups.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who read personal data in my area
         * @description The newest first. Reads in a case of another area are not shown, even where the person is known here too.
         */
        get: operations["reads.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case_no}/reads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who read this case
         * @description The reads of personal data in a case, the newest first.
         */
        get: operations["reads.of_case"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case_no}/reads/withheld": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show reads to the person later
         * @description From today until the end of a day the person is not shown the reads of one account in this case; afterwards she sees them all.
         */
        post: operations["reads.withhold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Am I covered now, and by which order
         * @description The first screen: orders at this instant (or at another one), insured days of the month, cases, what waits for me.
         */
        get: operations["me.home"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My orders of a month
         * @description The orders of a month as their platforms sent them, the newest first.
         */
        get: operations["me.orders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/insured-days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My insured days by month
         * @description Insured by the day: months with their days, the newest first.
         */
        get: operations["me.insured_days"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My reports
         * @description The reports about the person, the newest first.
         */
        get: operations["me.reports"];
        put?: never;
        /**
         * Report an injury
         * @description A report in one call; with the same Idempotency-Key it is one report, however often it is sent.
         */
        post: operations["me.report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/hospitals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Agreement hospitals nearby
         * @description Agreement hospitals: the nearest to a point first, else those of a county first. Where she is, is not kept.
         */
        get: operations["me.hospitals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/platforms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Platforms to choose from
         * @description The platform enterprises of the home by name.
         */
        get: operations["me.platforms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/reads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who has read my file
         * @description Each read of her data by somebody else: post, fields, purpose; no names.
         */
        get: operations["me.reads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/proxies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who may act for me
         * @description The authorisations about the person, the newest first.
         */
        get: operations["me.proxies"];
        put?: never;
        /**
         * Let somebody act for me
         * @description The person names an account of a near relative or a union that may act for her.
         */
        post: operations["me.authorise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/proxies/{proxy_no}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End an authorisation
         * @description From the next request on the proxy can do nothing more.
         */
        post: operations["me.end_proxy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/deductions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My reports of deducted contributions
         * @description What became of them. A proxy does not see them: the person may have reasons.
         */
        get: operations["me.deductions"];
        put?: never;
        /**
         * Report a deducted contribution
         * @description The platform took its contribution from me. Whoever reports it stays hidden from the platform.
         */
        post: operations["me.report_deduction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything held about me, as a document
         * @description A document to take away: links, days, reports, cases, papers, awards, letters, reads, proxies.
         */
        get: operations["me.data"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My cases
         * @description The cases of the person, the newest first.
         */
        get: operations["me.cases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/cases/{case_no}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A case of mine in plain words
         * @description Where it stands, what comes next, until when, who is working on it, and what I may do.
         */
        get: operations["me.case"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/cases/{case_no}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a step of the procedure
         * @description Apply, bring in what is missing, answer, object, and what else a party may do.
         */
        post: operations["me.step"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/cases/{case_no}/remedies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What I may do when I do not agree
         * @description Objection, reconsideration, litigation, a second appraisal: whether, until when, before whom.
         */
        get: operations["me.remedies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/cases/{case_no}/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Letters of my case
         * @description The letters that were served on me, with the code by which each is checked.
         */
        get: operations["me.letters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/cases/{case_no}/letters/{letter}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A letter as PDF
         * @description The letter itself (PDF/A); that it was printed is entered in the register.
         */
        get: operations["me.letter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/cases/{case_no}/money": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The money of my case, and why
         * @description Items, amounts, what became of each, the tail of the account, and how each amount came about.
         */
        get: operations["me.money"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/cases/{case_no}/owed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the platform owes me itself
         * @description Living security: due, paid, late.
         */
        get: operations["me.owed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/letters/check/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Is this letter genuine
         * @description Anybody who holds a letter may ask; only yes or no is told.
         */
        get: operations["letters.check"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Kinds of papers
         * @description The kinds of papers that a case may hold.
         */
        get: operations["me.papers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to send a photograph
         * @description Announce a file with size and digest; the same one that is still open goes on where it stopped.
         */
        post: operations["me.upload_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/uploads/{upload}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far an upload is
         * @description Where the next part begins.
         */
        get: operations["me.upload_show"];
        /**
         * Send a part
         * @description The bytes from `offset` on.
         */
        put: operations["me.upload_part"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/uploads/{upload}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand the file in
         * @description The whole file is checked against its digest and becomes a paper of the case, in place of another where it says so.
         */
        post: operations["me.upload_finish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/cases/{case_no}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Papers of my case
         * @description What I and my proxies brought in, and how each stands.
         */
        get: operations["me.evidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/cases/{case_no}/evidence/{ref}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A paper of mine
         * @description The picture or document that I brought in.
         */
        get: operations["me.evidence_content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deduction-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reports of deducted contributions
         * @description The reports of the area by number, day and state.
         */
        get: operations["deductions.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deduction-reports/{report_no}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Open a report
         * @description What was told, for whoever looks into it; the platform never learns of it.
         */
        get: operations["deductions.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deduction-reports/{report_no}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take it up, or answer it
         * @description The answer is read by who reported, by nobody else outside the office.
         */
        post: operations["deductions.step"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case_no}/proxies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record who may act for the person
         * @description At the counter, on a paper of the case: somebody who was hurt badly or has died gives no authorisation herself.
         */
        post: operations["proxies.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The enterprise and what waits for it
         * @description Name, enrolments, workers, and what waits.
         */
        get: operations["platform.home"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform/workers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register workers
         * @description Good rows are kept and bad ones returned with their reasons; a dry run keeps nothing.
         */
        post: operations["platform.register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform/workers/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register workers from a sheet
         * @description An Excel or CSV file in the enterprise's own layout.
         */
        post: operations["platform.register_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform/workers/file/returned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The bad rows in the sender's own layout
         * @description What must be corrected, as a file to be corrected and sent again. Nothing is kept.
         */
        post: operations["platform.returned_rows"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Order files
         * @description The files that were sent or are on their way, the newest first.
         */
        get: operations["platform.uploads"];
        put?: never;
        /**
         * Begin to send an order file
         * @description Announce a file with size and digest; the same one that is still open goes on where it stopped.
         */
        post: operations["platform.upload_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform/uploads/{upload}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far an order file is
         * @description Its parts, then its loading, then the result of `orders load`.
         */
        get: operations["platform.upload_show"];
        /**
         * Send a part
         * @description The bytes from `offset` on.
         */
        put: operations["platform.upload_part"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform/uploads/{upload}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let it be loaded
         * @description All has been sent: it is loaded after this answer. Asked again it changes nothing.
         */
        post: operations["platform.upload_finish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform/orders/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Orders in progress
         * @description A small live batch of orders that were just taken (status open); the same rows again are duplicates.
         */
        post: operations["platform.orders_current"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Batches
         * @description What became of each load, the newest first.
         */
        get: operations["platform.batches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform/batches/{batch}/quarantine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The quarantined rows with their reasons
         * @description The enterprise's own rows as it sent them, each with its reasons; to be corrected and sent again.
         */
        get: operations["platform.quarantine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform/batches/{batch}/conflicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Conflicts of a batch
         * @description Rows whose content differs from what stands, or whose earlier version is missing.
         */
        get: operations["platform.conflicts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform/bills/{month}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The bill of a month
         * @description The enterprise's own lines: as fixed at closing, or as of now.
         */
        get: operations["platform.bill"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform/bills/{month}/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Why each amount
         * @description Each amount with its steps and articles.
         */
        get: operations["platform.bill_explanation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform/bills/{month}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The bill as a file
         * @description Excel, or PDF to be printed.
         */
        get: operations["platform.bill_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform/arrears": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is owed
         * @description Closed bills against receipts, with age and late fee.
         */
        get: operations["platform.arrears"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What has arrived
         * @description Receipts of the enterprise, the newest first.
         */
        get: operations["platform.receipts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform/declarations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Declared counts beside ours
         * @description The declarations that hold, and each item whose two figures differ.
         */
        get: operations["platform.declarations"];
        put?: never;
        /**
         * Declare a month
         * @description Orders, and the amount where it is declared too; the newest declaration of a month holds.
         */
        post: operations["platform.declare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform/advances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Advances
         * @description What the enterprise paid before the fund did, in its cases.
         */
        get: operations["platform.advances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform/cases/{case_no}/advances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record an advance
         * @description With the digest of its proof; it goes back to exactly its payer.
         */
        post: operations["platform.advance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform/owed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the enterprise owes persons itself
         * @description Living security: due, paid, late.
         */
        get: operations["platform.owed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform/cases/{case_no}/owed/{award_no}/{line_no}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that it was paid
         * @description With the digest of the proof of payment.
         */
        post: operations["platform.owed_paid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reports of the enterprise
         * @description The reports that the enterprise sent, the newest first.
         */
        get: operations["platform.reports"];
        put?: never;
        /**
         * Report an injury
         * @description The report is kept whatever else holds. The case is told of where the person works for the enterprise.
         */
        post: operations["platform.report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Cases of the enterprise
         * @description The cases of which the enterprise is a party, the newest first.
         */
        get: operations["platform.cases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform/cases/{case_no}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A case of the enterprise
         * @description Where it stands, the conclusion, the money, what is asked of the enterprise.
         */
        get: operations["platform.case"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform/cases/{case_no}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a step of the procedure
         * @description File, apply, answer, supply, claim back.
         */
        post: operations["platform.step"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to send a paper
         * @description A paper of a case of the enterprise, in parts.
         */
        post: operations["platform.paper_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform/papers/{upload}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Send a part of a paper
         * @description The bytes from `offset` on.
         */
        put: operations["platform.paper_part"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform/papers/{upload}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand a paper in
         * @description The paper becomes evidence of the case; its number is named when the question is answered.
         */
        post: operations["platform.paper_finish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Webhooks
         * @description Where the enterprise is told of what.
         */
        get: operations["platform.webhooks"];
        put?: never;
        /**
         * Make a webhook
         * @description The secret that signs its messages is shown this once.
         */
        post: operations["platform.webhook_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform/webhooks/{webhook}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End a webhook
         * @description Nothing is sent to it any more.
         */
        delete: operations["platform.webhook_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform/webhooks/{webhook}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was sent to a webhook
         * @description Each message with its attempts, the newest first.
         */
        get: operations["platform.webhook_deliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * AccountForm
         * @description An account of a payee. Its number leaves again only in the bank's file.
         */
        AccountForm: {
            /**
             * Case No
             * @description a case of the payee in the caller's area
             */
            case_no: string;
            /** Holder */
            holder: string;
            /**
             * Account
             * @example 6222 0000 1111 2222
             */
            account: string;
            /** Bank */
            bank: string;
            /**
             * Name Check
             * @enum {string}
             */
            name_check: "matched" | "accepted_by_person" | "mismatched" | "not_checked";
        };
        /**
         * AccountLine
         * @description An account.
         */
        AccountLine: {
            /**
             * Account
             * @example lin.jin
             */
            account: string;
            /** Shown As */
            shown_as: string;
            /** Open */
            open: boolean;
        };
        /**
         * AccountPage
         * @description A page of accounts.
         */
        AccountPage: {
            /** Total */
            total: number;
            /** Offset */
            offset: number;
            /** Limit */
            limit: number;
            /** Rows */
            rows: components["schemas"]["AccountLine"][];
        };
        /**
         * AccountRow
         * @description An account that a payee had, without its number.
         */
        AccountRow: {
            /** Entry No */
            entry_no: number;
            /** Channel */
            channel: string;
            /** Name Check */
            name_check: string;
            /** Set By */
            set_by: string;
            /** At */
            at: string;
            /** Live */
            live: boolean;
            /** Tail */
            tail: string | null;
            /** Bank */
            bank: string | null;
        };
        /**
         * Accounts
         * @description Every account of a payee.
         */
        Accounts: {
            /** Payee */
            payee: string;
            /** Rows */
            rows: components["schemas"]["AccountRow"][];
        };
        /**
         * ActOut
         * @description An act of the chain of the case, whoever appended it.
         */
        ActOut: {
            /** Place */
            place: number;
            /** Verb */
            verb: string;
            /** Zh */
            zh: string;
            /** En */
            en: string;
            /** At */
            at: string;
            /** Actor */
            actor: string;
            /** Actor Zh */
            actor_zh: string;
            /** Ground */
            ground: string;
            /** Content */
            content: {
                [key: string]: components["schemas"]["JsonValue"];
            };
        };
        /**
         * Activity
         * @description The five activities with which a person may need help.
         * @enum {string}
         */
        Activity: "eating" | "turning" | "toilet" | "dressing" | "moving";
        /**
         * AdvanceForm
         * @description What somebody paid before the fund did, with its proof.
         */
        AdvanceForm: {
            /**
             * Payer
             * @example person:4611686018427387904
             */
            payer: string;
            /**
             * Payer Kind
             * @enum {string}
             */
            payer_kind: "platform" | "service_agency" | "relative";
            /**
             * Item
             * @example medical_care
             */
            item: string;
            /**
             * Amount Fen
             * @example 123456
             */
            amount_fen: number;
            /**
             * Paid On
             * Format: date
             */
            paid_on: string;
            /**
             * Proof
             * @description digest or number of the proof
             * @example sm3:ab12
             */
            proof: string;
            /**
             * Ground
             * @default zhejiang-2025-44 §2(5)
             * @example measures-2025 §14
             */
            ground: string;
        };
        /**
         * AdvanceLine
         * @description An advance of the enterprise.
         */
        AdvanceLine: {
            /**
             * Zh
             * @example 您现在有保障。
             */
            zh: string;
            /**
             * En
             * @example You are covered now.
             */
            en: string;
            /** Advance No */
            advance_no: string;
            /** Case No */
            case_no: string;
            /** Item */
            item: string;
            /** Amount Fen */
            amount_fen: number;
            /** Paid On */
            paid_on: string;
            /** Proof */
            proof: string;
        };
        /**
         * AdvanceOut
         * @description An advance on record.
         */
        AdvanceOut: {
            /** Advance No */
            advance_no: string;
            /** Case No */
            case_no: string;
            /** Item */
            item: string;
            /** Payer Kind */
            payer_kind: string;
            /** Payer */
            payer: string;
            /** Amount Fen */
            amount_fen: number;
            /** Paid On */
            paid_on: string;
            /** Proof Digest */
            proof_digest: string;
            /** Form */
            form: string;
        };
        /**
         * AdvancePage
         * @description Advances of the enterprise.
         */
        AdvancePage: {
            /**
             * Total
             * @example 1
             */
            total: number;
            /**
             * Offset
             * @default 0
             */
            offset: number;
            /**
             * Limit
             * @default 50
             */
            limit: number;
            /** Rows */
            rows: components["schemas"]["AdvanceLine"][];
        };
        /**
         * Alarm
         * @description Many look-ups of an account found nobody: a task of the supervisor.
         */
        Alarm: {
            /**
             * Ref
             * @example account:lin.jin@3
             */
            ref: string;
            /**
             * Account
             * @example lin.jin
             */
            account: string;
            /**
             * Misses
             * @example 10
             */
            misses: number;
            /**
             * Opened At
             * @example 2025-09-10T09:00:00+08:00
             */
            opened_at: string;
            /** Zh */
            zh: string;
            /** En */
            en: string;
        };
        /**
         * AlarmAnswer
         * @description What the supervisor found: the look-ups had their reason, they were a mistake, or it is taken further.
         */
        AlarmAnswer: {
            /**
             * Ref
             * @example account:lin.jin@3
             */
            ref: string;
            /**
             * Outcome
             * @enum {string}
             */
            outcome: "explained" | "mistake" | "taken_further";
        };
        /**
         * AlarmPage
         * @description Alarms that nobody has answered.
         */
        AlarmPage: {
            /**
             * Total
             * @example 1
             */
            total: number;
            /**
             * Offset
             * @default 0
             */
            offset: number;
            /**
             * Limit
             * @default 50
             */
            limit: number;
            /** Rows */
            rows: components["schemas"]["Alarm"][];
        };
        /**
         * AnswerOut
         * @description What became of an answer of the bank.
         */
        AnswerOut: {
            /** Payment No */
            payment_no: string;
            /** Said */
            said: string;
            /**
             * Outcome
             * @enum {string}
             */
            outcome: "applied" | "repeated" | "open";
            /** Reason */
            reason: string | null;
        };
        /**
         * Answers
         * @description What became of a file of answers.
         */
        Answers: {
            /** Outcomes */
            outcomes: components["schemas"]["AnswerOut"][];
        };
        /**
         * AppraisalBrief
         * @description An appraisal of the case in short.
         */
        AppraisalBrief: {
            /** Ref */
            ref: string;
            /** Stage */
            stage: string;
            /** Stage Zh */
            stage_zh: string;
            /** Committee */
            committee: string;
            /** State */
            state: string;
            /** Late */
            late: boolean;
        };
        /**
         * AppraisalFile
         * @description An appraisal whole.
         */
        AppraisalFile: {
            /**
             * Ref
             * @example 570100-2025-000001-G1
             */
            ref: string;
            /** Case No */
            case_no: string;
            /**
             * Stage
             * @enum {string}
             */
            stage: "appraisal" | "second_appraisal" | "review_appraisal";
            /** Stage Zh */
            stage_zh: string;
            /** Committee */
            committee: string;
            /** Committee Zh */
            committee_zh: string;
            /**
             * State
             * @enum {string}
             */
            state: "opened" | "committed" | "drawn" | "revealed" | "concluded";
            /** State Zh */
            state_zh: string;
            /** Seats */
            seats: components["schemas"]["SeatOut"][];
            /** Application On */
            application_on: string;
            /** Due */
            due: string | null;
            /** Colour */
            colour: string;
            /** Late */
            late: boolean;
            /** Examinations */
            examinations: components["schemas"]["ExaminationOut"][];
            /** Cost Fen */
            cost_fen: number;
            /** Draws */
            draws: components["schemas"]["DrawOut"][];
            /** Replayed */
            replayed: boolean;
            commitment: components["schemas"]["CommitmentOut"] | null;
            /** Opinions */
            opinions: components["schemas"]["OpinionOut"][] | null;
            conclusion: components["schemas"]["ConclusionOut"] | null;
        };
        /**
         * AppraisalPage
         * @description A page of appraisals.
         */
        AppraisalPage: {
            /**
             * Total
             * @example 1
             */
            total: number;
            /**
             * Offset
             * @default 0
             */
            offset: number;
            /**
             * Limit
             * @default 50
             */
            limit: number;
            /** Rows */
            rows: components["schemas"]["AppraisalRow"][];
        };
        /**
         * AppraisalRow
         * @description An appraisal as a line.
         */
        AppraisalRow: {
            /**
             * Ref
             * @example 570100-2025-000001-G1
             */
            ref: string;
            /** Case No */
            case_no: string;
            /**
             * Stage
             * @enum {string}
             */
            stage: "appraisal" | "second_appraisal" | "review_appraisal";
            /** Stage Zh */
            stage_zh: string;
            /** Committee */
            committee: string;
            /** Committee Zh */
            committee_zh: string;
            /**
             * State
             * @enum {string}
             */
            state: "opened" | "committed" | "drawn" | "revealed" | "concluded";
            /** State Zh */
            state_zh: string;
            /** Seats */
            seats: components["schemas"]["SeatOut"][];
            /** Application On */
            application_on: string;
            /** Due */
            due: string | null;
            /** Colour */
            colour: string;
            /** Late */
            late: boolean;
            /** Examinations */
            examinations: components["schemas"]["ExaminationOut"][];
            /** Cost Fen */
            cost_fen: number;
        };
        /**
         * AreaKind
         * @description What a grant reaches: the rows of a person, an enterprise, an agency, an insurer, a place, or all.
         * @enum {string}
         */
        AreaKind: "person" | "enterprise" | "service_agency" | "insurer" | "county" | "city" | "province" | "nation";
        /**
         * Arrears
         * @description What is owed on a day, with age and late fee.
         */
        Arrears: {
            /** On */
            on: string;
            /** Items */
            items: {
                [key: string]: unknown;
            }[];
            /** Unmatched */
            unmatched: {
                [key: string]: unknown;
            }[];
            /** Outstanding Fen */
            outstanding_fen: number;
            /** Overpaid Fen */
            overpaid_fen: number;
            /** Late Fee Fen */
            late_fee_fen: number;
            /** Late Fee Complete */
            late_fee_complete: boolean;
            /** Provisional */
            provisional: boolean;
            /** Names */
            names: {
                [key: string]: {
                    [key: string]: string;
                };
            };
        };
        /**
         * Asked
         * @description A question that waits for an answer.
         */
        Asked: {
            /** Ref */
            ref: string;
            /** Question */
            question: string | null;
            /** Until */
            until: string | null;
        };
        /**
         * AskedOfPlatform
         * @description A question to the enterprise.
         */
        AskedOfPlatform: {
            /** Ref */
            ref: string;
            /** Question */
            question: string | null;
            /** Until */
            until: string | null;
        };
        /**
         * AssessForm
         * @description What officers establish beside the acts of the case, with the keys of `benefits assess`; amounts are text in yuan.
         */
        AssessForm: {
            /**
             * Given
             * @example {
             *       "benefit_wage": "6500.00",
             *       "medical": {
             *         "claimed": "8000.00",
             *         "eligible": "7600.00"
             *       }
             *     }
             */
            given?: {
                [key: string]: components["schemas"]["JsonValue"];
            };
        };
        /**
         * AssessedLine
         * @description A line of an assessment.
         */
        AssessedLine: {
            /** Benefit */
            benefit: string;
            /** Zh */
            zh: string;
            /** Payee */
            payee: string;
            /** Amount Fen */
            amount_fen: number;
            /** Payer */
            payer: string;
            /** Paid */
            paid: string;
            /** Ground */
            ground: string;
            /** Mark */
            mark: string;
        };
        /**
         * Assessment
         * @description What the facts of a case entitle to; keeps nothing.
         */
        Assessment: {
            /** Lines */
            lines: components["schemas"]["AssessedLine"][];
            /** Needs */
            needs: components["schemas"]["Need"][];
            /** Provisional */
            provisional: boolean;
            /** Steps */
            steps: components["schemas"]["StepSaid"][];
            /** Digest */
            digest: string;
        };
        /**
         * AuditOut
         * @description What the independent auditor said.
         */
        AuditOut: {
            /** At */
            at: string;
            /** By */
            by: string;
            /** Ok */
            ok: boolean;
            /** Checked */
            checked: {
                [key: string]: number;
            };
            /** Findings */
            findings: components["schemas"]["Finding"][];
            /** Findings Total */
            findings_total: number;
            exported: components["schemas"]["ExportedOut"];
        };
        /**
         * AwardBrief
         * @description An award of the case in short.
         */
        AwardBrief: {
            /** Award No */
            award_no: string;
            /** Status */
            status: string;
            /** Status Zh */
            status_zh: string;
            /** Total Fen */
            total_fen: number;
            /** Provisional */
            provisional: boolean;
            /** Replaces */
            replaces: string | null;
            /** Effective At */
            effective_at: string | null;
        };
        /**
         * AwardLineOut
         * @description A line of an award.
         */
        AwardLineOut: {
            /** Benefit */
            benefit: string;
            /** Zh */
            zh: string;
            /** Item */
            item: string;
            /** Payee */
            payee: string;
            /** Role */
            role?: string | null;
            /** Amount Fen */
            amount_fen: number;
            /** Paid */
            paid: string;
            /** From */
            from?: string | null;
            /** Until */
            until?: string | null;
            /** Payer */
            payer: string;
            /** Responsible */
            responsible?: string | null;
            /** Due On */
            due_on?: string | null;
            /** Ground */
            ground: string;
            /** Mark */
            mark: string;
        };
        /**
         * AwardMay
         * @description What the caller may do with an award now.
         */
        AwardMay: {
            /** Review */
            review: boolean;
            /** Approve */
            approve: boolean;
            /** Send Back */
            send_back: boolean;
        };
        /**
         * AwardOut
         * @description An award as it stands.
         */
        AwardOut: {
            /**
             * Award No
             * @example 570100-2025-000001-A1
             */
            award_no: string;
            /** Case No */
            case_no: string;
            /**
             * Status
             * @enum {string}
             */
            status: "prepared" | "returned" | "effective" | "replaced";
            /** Status Zh */
            status_zh: string;
            /** Place */
            place: string;
            /** Law Version */
            law_version: string;
            /** Assessed At */
            assessed_at: string;
            /** Prepared By */
            prepared_by: string;
            /** Reviewed By */
            reviewed_by: string | null;
            /** Effective At */
            effective_at: string | null;
            /** Lines */
            lines: components["schemas"]["AwardLineOut"][];
            /** Total Fen */
            total_fen: number;
            /** Provisional */
            provisional: boolean;
            /** Ground */
            ground: string;
            /** Replaces */
            replaces: string | null;
            /** Replaced By */
            replaced_by: string | null;
            /** Effective On */
            effective_on: string | null;
            /** Reason */
            reason: string | null;
            /** Digest */
            digest: string;
            /** Needs */
            needs?: components["schemas"]["Need"][];
            /** Differences */
            differences?: components["schemas"]["DifferenceOut"][];
            /** Payables */
            payables?: components["schemas"]["PayableOut"][];
            /** Overpaid */
            overpaid?: components["schemas"]["PayableOut"][];
        };
        /**
         * AwardPage
         * @description A page of awards.
         */
        AwardPage: {
            /**
             * Total
             * @example 1
             */
            total: number;
            /**
             * Offset
             * @default 0
             */
            offset: number;
            /**
             * Limit
             * @default 50
             */
            limit: number;
            /** Rows */
            rows: components["schemas"]["AwardRow"][];
        };
        /**
         * AwardRow
         * @description An award as a line.
         */
        AwardRow: {
            /** Award No */
            award_no: string;
            /** Case No */
            case_no: string;
            /** Status */
            status: string;
            /** Status Zh */
            status_zh: string;
            /** Waits For */
            waits_for: string | null;
            /** Waits For Zh */
            waits_for_zh: string | null;
            /** Total Fen */
            total_fen: number;
            /** Provisional */
            provisional: boolean;
            /** Prepared By */
            prepared_by: string;
            /** Assessed At */
            assessed_at: string;
            may: components["schemas"]["AwardMay"];
            /** Why Not Zh */
            why_not_zh: string | null;
            /** Why Not En */
            why_not_en: string | null;
        };
        /**
         * AwardTold
         * @description An award that counts.
         */
        AwardTold: {
            /** Award No */
            award_no: string;
            /** Zh */
            zh: string;
            /** En */
            en: string;
            /** Decided On */
            decided_on: string | null;
            /** Provisional */
            provisional: boolean;
            /** Lines */
            lines: components["schemas"]["MoneyLine"][];
        };
        /**
         * Balance
         * @description A book of the ledger.
         */
        Balance: {
            /** Book */
            book: string;
            /** Accounts */
            accounts: components["schemas"]["BalanceAccount"][];
            /** Available Fen */
            available_fen: number;
            /** Reserved Fen */
            reserved_fen: number;
            /** Financing Tasks */
            financing_tasks: number;
        };
        /**
         * BalanceAccount
         * @description An account of the ledger.
         */
        BalanceAccount: {
            /** Number */
            number: string;
            /** Name */
            name: string;
            /** Zh */
            zh: string;
            /** Balance Fen */
            balance_fen: number;
        };
        /**
         * Balances
         * @description The books of the area.
         */
        Balances: {
            /** Rows */
            rows: components["schemas"]["Balance"][];
        };
        /**
         * BankFileForm
         * @description The form of the bank's file and the day of payment.
         */
        BankFileForm: {
            /**
             * Form
             * @default iso20022
             * @enum {string}
             */
            form: "iso20022" | "csv";
            /**
             * Pay On
             * @description default: today
             */
            pay_on?: string | null;
            /** @description default in a demonstration: the account of the city */
            debtor?: components["schemas"]["DebtorForm"] | null;
        };
        /**
         * BatchHead
         * @description A batch in short.
         */
        BatchHead: {
            /**
             * Batch No
             * @example P570100-20250910-0001
             */
            batch_no: string;
            /** Book */
            book: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "single" | "monthly";
            /** Version */
            version: number;
            /** Lane */
            lane: string;
            /** Lane Zh */
            lane_zh: string;
            /** Posts */
            posts: string[];
            /** Persons */
            persons: number;
            /** Content Digest */
            content_digest: string;
            /** Count */
            count: number;
            /** Total Fen */
            total_fen: number;
            /** File No */
            file_no: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "prepared" | "checked" | "approved" | "released" | "sent" | "done" | "refused" | "voided";
            /** State Zh */
            state_zh: string;
            /** Signatures */
            signatures: components["schemas"]["SignatureOut"][];
            /** To Sign */
            to_sign: string[];
            refusal: components["schemas"]["RefusalOut"] | null;
        };
        /**
         * BatchLine
         * @description A batch.
         */
        BatchLine: {
            /** Batch */
            batch: string;
            /** Received */
            received: number;
            /** Accepted */
            accepted: number;
            /** Duplicate */
            duplicate: number;
            /** Quarantined */
            quarantined: number;
            /** Conflicts */
            conflicts: number;
            /** Warnings */
            warnings: number;
            /**
             * Released
             * @default 0
             */
            released: number;
            /**
             * Repeated
             * @default false
             */
            repeated: boolean;
            /** Quarantine Reasons */
            quarantine_reasons?: {
                [key: string]: number;
            };
            /** Warning Codes */
            warning_codes?: {
                [key: string]: number;
            };
            /** Declared */
            declared?: number | null;
            /** Loaded At */
            loaded_at: string;
        };
        /**
         * BatchOut
         * @description A batch whole.
         */
        BatchOut: {
            /**
             * Batch No
             * @example P570100-20250910-0001
             */
            batch_no: string;
            /** Book */
            book: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "single" | "monthly";
            /** Version */
            version: number;
            /** Lane */
            lane: string;
            /** Lane Zh */
            lane_zh: string;
            /** Posts */
            posts: string[];
            /** Persons */
            persons: number;
            /** Content Digest */
            content_digest: string;
            /** Count */
            count: number;
            /** Total Fen */
            total_fen: number;
            /** File No */
            file_no: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "prepared" | "checked" | "approved" | "released" | "sent" | "done" | "refused" | "voided";
            /** State Zh */
            state_zh: string;
            /** Signatures */
            signatures: components["schemas"]["SignatureOut"][];
            /** To Sign */
            to_sign: string[];
            refusal: components["schemas"]["RefusalOut"] | null;
            mine: components["schemas"]["Mine"];
            /** Payments */
            payments: components["schemas"]["PaymentLine"][];
            /** Payments Total */
            payments_total: number;
            /** Held */
            held: components["schemas"]["HeldOut"][];
        };
        /**
         * BeforeScheme
         * @description That the accident came before the scheme began.
         */
        BeforeScheme: {
            /** Zh */
            zh: string;
            /** En */
            en: string;
        };
        /**
         * Begun
         * @description A deadline as it was reckoned when it began.
         */
        Begun: {
            /** Due */
            due: string | null;
            /** Calendar */
            calendar: string | null;
            /** Provisional */
            provisional: boolean;
        };
        /**
         * BenefitTaskAnswer
         * @description A person's answer to a task about a benefit.
         */
        BenefitTaskAnswer: {
            /**
             * Outcome
             * @enum {string}
             */
            outcome: "goes_on" | "acted" | "not_concerned";
            /**
             * Document
             * @example J-7
             */
            document: string;
            /**
             * Ground
             * @default taoyuan-2025-1 §56
             * @example taoyuan-2025-1 §56
             */
            ground: string;
        };
        /**
         * BenefitTaskOut
         * @description A task about a benefit.
         */
        BenefitTaskOut: {
            /** Task */
            task: number;
            /** Case No */
            case_no: string;
            /** Item */
            item: string;
            /** Payee */
            payee: string;
            /** Kind */
            kind: string;
            /** Zh */
            zh: string;
            /** En */
            en: string;
            /** Evidence */
            evidence: string;
            /** Due On */
            due_on: string | null;
            /** Raised At */
            raised_at: string;
        };
        /**
         * Benefits
         * @description Everything that stands about the benefits of a case.
         */
        Benefits: {
            /** Case No */
            case_no: string;
            /** Awards */
            awards: components["schemas"]["AwardOut"][];
            /** Bills */
            bills: components["schemas"]["BillOut"][];
            /** Advances */
            advances: components["schemas"]["AdvanceOut"][];
            /** Third Party */
            third_party: components["schemas"]["ThirdPartyOut"][];
            /** Third Party Recovery */
            third_party_recovery: components["schemas"]["PursuedOut"][];
            /** Owed By Platforms */
            owed_by_platforms: components["schemas"]["OwedOut"][];
            /** Recoveries */
            recoveries: components["schemas"]["RecoveryOut"][];
            /** Tasks */
            tasks: components["schemas"]["BenefitTaskOut"][];
            /** Provisional */
            provisional: boolean;
        };
        /**
         * Bill
         * @description A bill of a month (contract): lines, adjustments, what could not be rated, names beside the codes.
         */
        Bill: {
            /** Month */
            month: string;
            /** Places */
            places: string[];
            /** Closed */
            closed: boolean;
            /** Closed At */
            closed_at: {
                [key: string]: string | null;
            };
            /** Lines */
            lines: {
                [key: string]: unknown;
            }[];
            /** Adjustments */
            adjustments: {
                [key: string]: unknown;
            }[];
            /** Refused */
            refused: {
                [key: string]: unknown;
            }[];
            /** Complete */
            complete: boolean;
            /** Orders */
            orders: number;
            /** Refused Orders */
            refused_orders: number;
            /** Total Fen */
            total_fen: number;
            /** Provisional */
            provisional: boolean;
            /** Mark */
            mark: string;
            /** Elsewhere */
            elsewhere: {
                [key: string]: number;
            };
            /** Names */
            names: {
                [key: string]: {
                    [key: string]: string;
                };
            };
        };
        /**
         * BillExplained
         * @description How each amount of a bill came about.
         */
        BillExplained: {
            /** Month */
            month: string;
            /** Platform */
            platform: string;
            /** Name */
            name: string;
            /** Closed */
            closed: boolean;
            /** Amounts */
            amounts: {
                [key: string]: unknown;
            }[];
            /** Adjustments */
            adjustments: {
                [key: string]: unknown;
            }[];
            /** Refused */
            refused: {
                [key: string]: unknown;
            }[];
            /** Total Fen */
            total_fen: number;
            /** Provisional */
            provisional: boolean;
            /** Names */
            names: {
                [key: string]: {
                    [key: string]: string;
                };
            };
        };
        /**
         * BillLineForm
         * @description A person's decision on a line; the parts add up to what was submitted.
         */
        BillLineForm: {
            /**
             * Accepted Fen
             * @example 123456
             */
            accepted_fen: number;
            /**
             * Cut Fen
             * @default 0
             * @example 123456
             */
            cut_fen: number;
            /**
             * Refused Fen
             * @default 0
             * @example 123456
             */
            refused_fen: number;
            /**
             * Ground
             * @default work-injury-regulation §30
             * @example measures-2025 §14
             */
            ground: string;
        };
        /**
         * BillLineOut
         * @description A line of a bill as it stands.
         */
        BillLineOut: {
            /** Line No */
            line_no: number;
            /** Benefit */
            benefit: string;
            /** Outcome */
            outcome: string;
            /** Submitted Fen */
            submitted_fen: number;
            /** Accepted Fen */
            accepted_fen: number;
            /** Cut Fen */
            cut_fen: number;
            /** Refused Fen */
            refused_fen: number;
            /** Waiting Fen */
            waiting_fen: number;
            /** Reasons */
            reasons: string[];
            /** Zh */
            zh: string;
            /** En */
            en: string;
            /** Decided By */
            decided_by: string | null;
            /** Ground */
            ground: string;
        };
        /**
         * BillOut
         * @description A medical bill with its lines as they stand.
         */
        BillOut: {
            /**
             * Bill No
             * @example 570100-2025-000001-B1
             */
            bill_no: string;
            /** Case No */
            case_no: string;
            /** Settled */
            settled: boolean;
            /** Submitted Fen */
            submitted_fen: number;
            /** Accepted Fen */
            accepted_fen: number;
            /** Cut Fen */
            cut_fen: number;
            /** Refused Fen */
            refused_fen: number;
            /** Waiting Fen */
            waiting_fen: number;
            /** Lines */
            lines: components["schemas"]["BillLineOut"][];
            /** Same Receipt */
            same_receipt: string[];
            /** Digest */
            digest: string;
        };
        /**
         * Bills
         * @description Bills that came in.
         */
        Bills: {
            /** Bills */
            bills: components["schemas"]["BillOut"][];
        };
        /**
         * BrowserAnswer
         * @description What `navigator.credentials` answered (WebAuthn, JSON form).
         */
        BrowserAnswer: {
            /**
             * Answer
             * @example {
             *       "id": "…",
             *       "response": {},
             *       "type": "public-key"
             *     }
             */
            answer: {
                [key: string]: components["schemas"]["JsonValue"];
            };
            /**
             * Title
             * @default 通行密钥
             */
            title: string;
        };
        /**
         * BrowserOptions
         * @description What is handed to `navigator.credentials` (WebAuthn, JSON form).
         */
        BrowserOptions: {
            /**
             * Options
             * @example {
             *       "challenge": "…",
             *       "rpId": "zhibao.example.gov.cn"
             *     }
             */
            options: {
                [key: string]: components["schemas"]["JsonValue"];
            };
        };
        /**
         * Calendar
         * @description The days of the committee as far as they are on record.
         */
        Calendar: {
            /** Rows */
            rows: components["schemas"]["CalendarRow"][];
        };
        /**
         * CalendarRow
         * @description A day of the committee.
         */
        CalendarRow: {
            /** On */
            on: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "examination" | "due";
            /** Ref */
            ref: string;
            /** Case No */
            case_no: string;
            /** Hospital */
            hospital: string | null;
            /** Zh */
            zh: string;
            /** En */
            en: string;
        };
        /**
         * CandidateOut
         * @description An order at the instant that may make its platform responsible.
         */
        CandidateOut: {
            /** Order No */
            order_no: string;
            /** Platform */
            platform: string;
            /** Accepted At */
            accepted_at: string | null;
            /** Source */
            source: string;
            /** Being Carried Out */
            being_carried_out: boolean | null;
        };
        /**
         * CaseFile
         * @description The whole file as the officer's page shows it.
         */
        CaseFile: {
            /**
             * Case No
             * @example 570100-2025-000001
             */
            case_no: string;
            /** Last Act */
            last_act: number;
            /** Person */
            person: string;
            worker: components["schemas"]["WorkerOut"];
            /** Place */
            place: string;
            /** Place Zh */
            place_zh: string;
            /** Prefecture */
            prefecture: string;
            /** Injury At */
            injury_at: string;
            /** Version Of Law */
            version_of_law: string;
            /** States */
            states: {
                [key: string]: components["schemas"]["TrackState"];
            };
            /** Closed */
            closed: boolean;
            /** Outcome */
            outcome: string | null;
            /** Outcome Zh */
            outcome_zh: string | null;
            /** Late */
            late: boolean | null;
            /** Before Scheme */
            before_scheme: boolean | null;
            /** Clocks */
            clocks: components["schemas"]["ClockOut"][];
            /** Steps */
            steps: components["schemas"]["StepOut"][];
            /** Timeline */
            timeline: components["schemas"]["ActOut"][];
            /** Orders */
            orders: components["schemas"]["OrderBound"][];
            platform: components["schemas"]["PlatformOut"] | null;
            /** Reports */
            reports: components["schemas"]["ReportRow"][];
            /** Tasks */
            tasks: components["schemas"]["TaskOut"][];
            evidence: components["schemas"]["Evidence"];
            /** Other Schemes */
            other_schemes: components["schemas"]["OtherSchemeOut"][];
            /** Appraisals */
            appraisals: components["schemas"]["AppraisalBrief"][];
            /** Awards */
            awards: components["schemas"]["AwardBrief"][];
            /** Payments */
            payments: components["schemas"]["PaymentBrief"][];
        };
        /**
         * CaseFound
         * @description A case of the person in the caller's area.
         */
        CaseFound: {
            /**
             * Case No
             * @example 570100-2025-000001
             */
            case_no: string;
            /**
             * Place Zh
             * @example 桃溪区
             */
            place_zh: string;
            /**
             * Injury At
             * @example 2025-08-05T12:07:00+08:00
             */
            injury_at: string;
        };
        /**
         * CaseLine
         * @description A case of the person in one line.
         */
        CaseLine: {
            /**
             * Case No
             * @example 570100-2025-000002
             */
            case_no: string;
            /** Injury At */
            injury_at: string;
            /** Place Zh */
            place_zh: string;
            /** Closed */
            closed: boolean;
            /** Zh */
            zh: string;
            /** En */
            en: string;
            /**
             * Colour
             * @enum {string}
             */
            colour: "green" | "yellow" | "red" | "grey";
            /** Next Date */
            next_date: string | null;
            /** Waiting For Me */
            waiting_for_me: number;
        };
        /**
         * CaseRow
         * @description A case in a list. Its person is a pseudonym; a name stands here only where it was asked for, and masked.
         */
        CaseRow: {
            /**
             * Case No
             * @example 570100-2025-000001
             */
            case_no: string;
            /**
             * Person
             * @example 4611686018427387904
             */
            person: string;
            /**
             * Name
             * @example 张*三
             */
            name?: string | null;
            /**
             * Place
             * @example 570102
             */
            place: string;
            /** Place Zh */
            place_zh: string;
            /** Prefecture */
            prefecture: string;
            /** Injury At */
            injury_at: string;
            /**
             * Version Of Law
             * @example measures-2025
             */
            version_of_law: string;
            /** States */
            states: {
                [key: string]: components["schemas"]["TrackState"];
            };
            /** Closed */
            closed: boolean;
            /** Outcome */
            outcome: string | null;
            /** Late */
            late: boolean | null;
            /** Before Scheme */
            before_scheme: boolean | null;
            /**
             * Colour
             * @enum {string}
             */
            colour: "red" | "yellow" | "green";
            /**
             * Due
             * @example 2025-10-17
             */
            due: string | null;
            /** Days Left */
            days_left: number | null;
            /** Days Unit */
            days_unit: ("working_days" | "natural_days") | null;
            /** Provisional */
            provisional: boolean;
            /**
             * Waits For
             * @example confirmation_officer
             */
            waits_for: string | null;
            /**
             * Waits For Zh
             * @example 确认岗
             */
            waits_for_zh: string | null;
            /** Last Act */
            last_act: number;
        };
        /**
         * CaseTold
         * @description A case in plain words.
         */
        CaseTold: {
            /**
             * Case No
             * @example 570100-2025-000002
             */
            case_no: string;
            /** Injury At */
            injury_at: string;
            /** Place */
            place: string;
            /** Place Zh */
            place_zh: string;
            /** Closed */
            closed: boolean;
            /** Reported At */
            reported_at: string;
            /** Platform Name */
            platform_name: string | null;
            /**
             * Colour
             * @enum {string}
             */
            colour: "green" | "yellow" | "red" | "grey";
            now: components["schemas"]["Now"];
            next: components["schemas"]["Next"];
            /** Tracks */
            tracks: components["schemas"]["TrackTold"][];
            /** Past */
            past: components["schemas"]["Happened"][];
            /** Missing */
            missing: components["schemas"]["MissingPaper"][];
            /** Questions */
            questions: components["schemas"]["Asked"][];
            /** May */
            may: components["schemas"]["MayDo"][];
            /** Re Shoot */
            re_shoot: components["schemas"]["ReShoot"][];
            /** Letters */
            letters: number;
            money: components["schemas"]["Totals"];
            /** Owed By Platform Fen */
            owed_by_platform_fen: number;
        };
        /**
         * Change
         * @description How long the earlier secret goes on to hold beside the new one.
         */
        Change: {
            /**
             * Overlap Minutes
             * @default 1440
             */
            overlap_minutes: number;
        };
        /**
         * Choice
         * @description A word that a fact may be.
         */
        Choice: {
            /** Value */
            value: string;
            /** Zh */
            zh: string;
            /** En */
            en: string;
        };
        /**
         * Chosen
         * @description The grant of the post to act in.
         */
        Chosen: {
            /** Grant */
            grant: string;
        };
        /**
         * ClockOut
         * @description A time limit of a case as it stands today.
         */
        ClockOut: {
            /**
             * Clock
             * @example decision
             */
            clock: string;
            /** Zh */
            zh: string;
            /** En */
            en: string;
            /** Right */
            right: boolean;
            /** Begun On */
            begun_on: string;
            /** Length */
            length: number | null;
            /** Unit */
            unit: string | null;
            /** Due */
            due: string | null;
            /**
             * State
             * @example running
             */
            state: string;
            /** State Zh */
            state_zh: string;
            /**
             * Colour
             * @enum {string}
             */
            colour: "red" | "yellow" | "green";
            /** Responsible */
            responsible: string;
            /** Responsible Zh */
            responsible_zh: string;
            /** Ended On */
            ended_on: string | null;
            /** Suspended On */
            suspended_on: string | null;
            /** Provisional */
            provisional: boolean;
            /** Mark */
            mark: string | null;
            /** Cites */
            cites: string[];
            /** Calendar */
            calendar: string | null;
            /** Days Left */
            days_left?: number | null;
            /** Days Unit */
            days_unit?: ("working_days" | "natural_days") | null;
            missing?: components["schemas"]["Missing"] | null;
        };
        /**
         * CommitmentOut
         * @description What is fixed before a draw.
         */
        CommitmentOut: {
            /** Round */
            round: number;
            /** Commitment */
            commitment: string;
            /** Register Digest */
            register_digest: string;
            /** Candidates */
            candidates: number;
        };
        /**
         * ConcernOut
         * @description Whether a record concerns the case, and why.
         */
        ConcernOut: {
            /** Ref */
            ref: string;
            /** Concerns */
            concerns: boolean;
            /** Zh */
            zh: string;
            /** En */
            en: string;
        };
        /**
         * ConcludeForm
         * @description A conclusion with the remedy that is told with it.
         */
        ConcludeForm: {
            conclusion: components["schemas"]["ConclusionForm"];
            /**
             * Remedy
             * @example 收到之日起15日内可以向省劳动能力鉴定委员会申请再次鉴定。
             */
            remedy?: string | null;
        };
        /**
         * ConclusionForm
         * @description What a panel decides, and which seats agree.
         */
        ConclusionForm: {
            /** Findings */
            findings?: string[];
            /**
             * Grade
             * @description null: below grade 10
             */
            grade: number | null;
            /**
             * Care Level
             * @enum {string}
             */
            care_level: "complete" | "major" | "partial" | "none";
            /** Need Help */
            need_help?: components["schemas"]["Activity"][];
            /** Agreed */
            agreed: number[];
            /** Devices */
            devices?: string[];
            /** Incapacity From */
            incapacity_from?: string | null;
            /** Incapacity To */
            incapacity_to?: string | null;
            /**
             * Extension Confirmed
             * @default false
             */
            extension_confirmed: boolean;
            /**
             * Reasons
             * @default
             */
            reasons: string;
        };
        /**
         * ConclusionOut
         * @description What the panel decided, beside what the findings proposed.
         */
        ConclusionOut: {
            /** At */
            at: string;
            /** Final */
            final: boolean;
            /** Digest */
            digest: string;
            /** Grade */
            grade: number | null;
            /** Care Level */
            care_level: string;
            /** Findings */
            findings: string[];
            /** Need Help */
            need_help: string[];
            /** Devices */
            devices: string[];
            /** Agreed */
            agreed: number[];
            /** Reasons */
            reasons: string;
            /** Incapacity From */
            incapacity_from: string | null;
            /** Incapacity To */
            incapacity_to: string | null;
            /** Incapacity Months At Most */
            incapacity_months_at_most: number | null;
            proposal: components["schemas"]["ProposalOut"];
            /** Provisional */
            provisional: boolean;
        };
        /**
         * ConflictLine
         * @description A row that is in conflict: what was sent, what stands, what a person decided.
         */
        ConflictLine: {
            /** Order No */
            order_no: string;
            /** Version */
            version: number;
            /**
             * Kind
             * @enum {string}
             */
            kind: "version_gap" | "other_content";
            /** Sent */
            sent: {
                [key: string]: unknown;
            };
            /** Stands */
            stands: {
                [key: string]: unknown;
            } | null;
            /** Versions Accepted */
            versions_accepted: number[];
            /** Decision */
            decision: string | null;
        };
        /**
         * ConflictPage
         * @description Conflicts of a batch that wait for a person.
         */
        ConflictPage: {
            /**
             * Total
             * @example 1
             */
            total: number;
            /**
             * Offset
             * @default 0
             */
            offset: number;
            /**
             * Limit
             * @default 50
             */
            limit: number;
            /** Rows */
            rows: components["schemas"]["ConflictLine"][];
        };
        /**
         * Counts
         * @description How many entries each list has, and of this one each colour.
         */
        Counts: {
            /** Mine */
            mine: number;
            /** In Progress */
            in_progress: number;
            /** Done */
            done: number;
            /** Supervised */
            supervised: number;
            /** Red */
            red: number;
            /** Yellow */
            yellow: number;
            /** Green */
            green: number;
        };
        /**
         * Credentials
         * @description A local account and its password.
         */
        Credentials: {
            /**
             * Account
             * @example lin.jin
             */
            account: string;
            /** Password */
            password: string;
        };
        /**
         * DebtorForm
         * @description The expenditure account from which is paid.
         */
        DebtorForm: {
            /** Name */
            name: string;
            /** Account */
            account: string;
            /** Bank */
            bank: string;
        };
        /**
         * DeclarationLine
         * @description A declaration that holds.
         */
        DeclarationLine: {
            /** Month */
            month: string;
            /** Place */
            place: string;
            /** Orders */
            orders: number;
            /** Amount Fen */
            amount_fen: number | null;
            /** Recorded At */
            recorded_at: string;
        };
        /**
         * Declarations
         * @description Declarations, with what differs from what was counted.
         */
        Declarations: {
            /**
             * Total
             * @example 1
             */
            total: number;
            /**
             * Offset
             * @default 0
             */
            offset: number;
            /**
             * Limit
             * @default 50
             */
            limit: number;
            /** Rows */
            rows: components["schemas"]["DeclarationLine"][];
            /** Differences */
            differences: {
                [key: string]: unknown;
            }[];
        };
        /**
         * Declared
         * @description A declaration.
         */
        Declared: {
            /** Declaration */
            declaration: number;
        };
        /**
         * DeductionLine
         * @description One of my reports of a deducted contribution.
         */
        DeductionLine: {
            /** Report No */
            report_no: string;
            /** Reported At */
            reported_at: string;
            /** Platform Name */
            platform_name: string;
            /**
             * State
             * @enum {string}
             */
            state: "received" | "taken_up" | "answered";
            /** Zh */
            zh: string;
            /** En */
            en: string;
            /** Answer */
            answer: string | null;
        };
        /**
         * DeductionPage
         * @description My reports of deducted contributions.
         */
        DeductionPage: {
            /**
             * Total
             * @example 1
             */
            total: number;
            /**
             * Offset
             * @default 0
             */
            offset: number;
            /**
             * Limit
             * @default 50
             */
            limit: number;
            /** Rows */
            rows: components["schemas"]["DeductionLine"][];
        };
        /**
         * DeductionStep
         * @description What the office did with a report.
         */
        DeductionStep: {
            /**
             * Step
             * @enum {string}
             */
            step: "taken_up" | "answered";
            /** Answer */
            answer?: string | null;
        };
        /**
         * DeductionTaken
         * @description A report of a deducted contribution was taken in.
         */
        DeductionTaken: {
            /**
             * Report No
             * @example D570100-2025-000001
             */
            report_no: string;
            /** Zh */
            zh: string;
            /** En */
            en: string;
        };
        /**
         * DeliveryLine
         * @description A message to a webhook.
         */
        DeliveryLine: {
            /** Delivery */
            delivery: string;
            /** Event */
            event: string;
            /** At */
            at: string;
            /** Attempts */
            attempts: number;
            /**
             * State
             * @enum {string}
             */
            state: "waiting" | "delivered" | "given_up";
            /** Status */
            status: number | null;
            /** Next At */
            next_at: string | null;
        };
        /**
         * DeliveryPage
         * @description Messages to a webhook, the newest first.
         */
        DeliveryPage: {
            /**
             * Total
             * @example 1
             */
            total: number;
            /**
             * Offset
             * @default 0
             */
            offset: number;
            /**
             * Limit
             * @default 50
             */
            limit: number;
            /** Rows */
            rows: components["schemas"]["DeliveryLine"][];
        };
        /**
         * DemoLine
         * @description An account of a demonstration, and the page that is its own.
         */
        DemoLine: {
            /**
             * Account
             * @example lin.jin
             */
            account: string;
            /** Shown As */
            shown_as: string;
            /**
             * Post
             * @example confirmation_officer
             */
            post: string;
            /** Zh */
            zh: string;
            /** En */
            en: string;
            /**
             * Area
             * @description A code of a place; empty where the account speaks for a person or an enterprise.
             */
            area: string;
            /** Area Zh */
            area_zh: string;
            /**
             * Entry
             * @enum {string}
             */
            entry: "office" | "worker" | "interface";
        };
        /**
         * DifferenceOut
         * @description What a re-decision changed for the past.
         */
        DifferenceOut: {
            /** Item */
            item: string;
            /** Period */
            period: string;
            /** Payee */
            payee: string;
            /** Before Fen */
            before_fen: number;
            /** After Fen */
            after_fen: number;
            /** Difference Fen */
            difference_fen: number;
            /** Ground */
            ground?: string | null;
            /** Mark */
            mark?: string | null;
        };
        /**
         * DocumentOut
         * @description A document of a case as it stands. Cases outside the caller's area that hold the same content are only counted.
         */
        DocumentOut: {
            /**
             * Ref
             * @example 570100-2025-000001-E1
             */
            ref: string;
            /**
             * Paper
             * @example diagnosis
             */
            paper: string;
            /** Zh */
            zh: string;
            /** En */
            en: string;
            /**
             * Media
             * @enum {string}
             */
            media: "jpeg" | "png" | "pdf";
            /** Size */
            size: number;
            /**
             * Status
             * @example pending
             */
            status: string;
            /** Status Zh */
            status_zh: string;
            /** At */
            at: string;
            /** Actor */
            actor: string;
            /** Reason */
            reason: string | null;
            /** Elsewhere */
            elsewhere: string[];
            /** Elsewhere Count */
            elsewhere_count: number;
            /** Digest */
            digest: string;
        };
        /**
         * DocumentPage
         * @description Papers of a case.
         */
        DocumentPage: {
            /**
             * Total
             * @example 1
             */
            total: number;
            /**
             * Offset
             * @default 0
             */
            offset: number;
            /**
             * Limit
             * @default 50
             */
            limit: number;
            /** Rows */
            rows: components["schemas"]["DocumentTold"][];
        };
        /**
         * DocumentTold
         * @description A paper of a case.
         */
        DocumentTold: {
            /**
             * Ref
             * @example 570100-2025-000002-E1
             */
            ref: string;
            /** Paper */
            paper: string;
            /** Zh */
            zh: string;
            /** En */
            en: string;
            /** Media */
            media: string;
            /** Size */
            size: number;
            /** Digest */
            digest: string;
            /**
             * Status
             * @enum {string}
             */
            status: "pending" | "accepted" | "insufficient" | "rejected" | "withdrawn";
            /** Status Zh */
            status_zh: string;
            /** At */
            at: string;
            /** Mine */
            mine: boolean;
            /** Reason */
            reason: string | null;
        };
        /**
         * Documents
         * @description Documents that came in.
         */
        Documents: {
            /** Documents */
            documents: components["schemas"]["DocumentOut"][];
        };
        /**
         * DrawForm
         * @description The word that a party says on the spot.
         */
        DrawForm: {
            /**
             * Word
             * @example osmanthus-7
             */
            word: string;
        };
        /**
         * DrawOut
         * @description What is published of a draw, so that anybody can repeat it.
         */
        DrawOut: {
            /** Algorithm */
            algorithm: string;
            /** Appraisal */
            appraisal: string;
            /** Round */
            round: number;
            /** Register Digest */
            register_digest: string;
            /** Commitment */
            commitment: string;
            /** Candidates */
            candidates: string[][];
            /** Excluded */
            excluded: string[][];
            /** Open Seats */
            open_seats: [
                number,
                string
            ][];
            /** Seed */
            seed: string;
            /** Word */
            word: string;
            /** Members */
            members: [
                number,
                string
            ][];
        };
        /**
         * DuePage
         * @description A page of what is due.
         */
        DuePage: {
            /**
             * Total
             * @example 1
             */
            total: number;
            /**
             * Offset
             * @default 0
             */
            offset: number;
            /**
             * Limit
             * @default 50
             */
            limit: number;
            /** As Of */
            as_of: string;
            /** Rows */
            rows: components["schemas"]["WorkRow"][];
        };
        /**
         * EditForm
         * @description A new version that nobody has signed.
         */
        EditForm: {
            /** Drop */
            drop?: string[];
            /**
             * Refresh Accounts
             * @default false
             */
            refresh_accounts: boolean;
            /** Reason */
            reason: string;
        };
        /**
         * Elsewhere
         * @description The page on which a step is taken that happens together with something else.
         */
        Elsewhere: {
            /**
             * Page
             * @enum {string}
             */
            page: "benefits" | "appraisal" | "payments" | "case";
            /** Zh */
            zh: string;
            /** En */
            en: string;
        };
        /**
         * End
         * @description Why a machine ends.
         */
        End: {
            /**
             * Reason
             * @example 系统停用
             */
            reason: string;
        };
        /**
         * Enrolled
         * @description Where the enterprise is enrolled, with which industry.
         */
        Enrolled: {
            /** Place */
            place: string;
            /** Place Zh */
            place_zh: string;
            /** Industry */
            industry: string;
            /** Industry Zh */
            industry_zh: string;
            /** Tier */
            tier: string | null;
            /** From */
            from: string;
            /** To */
            to: string | null;
            /** Mark */
            mark: string;
        };
        /**
         * Evidence
         * @description The documents of a case beside the list of what its kind needs.
         */
        Evidence: {
            /** Case No */
            case_no: string;
            /**
             * Kind
             * @example traffic_accident
             */
            kind: string | null;
            /** Kinds */
            kinds: components["schemas"]["Word"][];
            /** Documents */
            documents: components["schemas"]["DocumentOut"][];
            /** Checklist */
            checklist: components["schemas"]["NeededOut"][];
            /** Papers */
            papers: components["schemas"]["Word"][];
        };
        /**
         * ExaminationForm
         * @description An examination that the panel asked for.
         */
        ExaminationForm: {
            /** Hospital */
            hospital: string;
            /**
             * On
             * Format: date
             */
            on: string;
            /** Content */
            content: string;
            /**
             * Cost Fen
             * @example 123456
             */
            cost_fen: number;
        };
        /**
         * ExaminationOut
         * @description An examination with what it cost.
         */
        ExaminationOut: {
            /** On */
            on: string;
            /** Hospital */
            hospital: string;
            /** Cost Fen */
            cost_fen: number;
        };
        /**
         * Explained
         * @description How each amount of a case came about, in plain words.
         */
        Explained: {
            /** Case No */
            case_no: string;
            /** Awards */
            awards: components["schemas"]["ExplainedAward"][];
            /** Text Zh */
            text_zh: string;
            /** Text En */
            text_en: string;
        };
        /**
         * ExplainedAward
         * @description How an award came about, from its receipts.
         */
        ExplainedAward: {
            /** Award No */
            award_no: string;
            /** Law Version */
            law_version: string;
            /** Provisional */
            provisional: boolean;
            /** Lines */
            lines: components["schemas"]["ExplainedLine"][];
            /** Digest */
            digest: string;
        };
        /**
         * ExplainedLine
         * @description How a line came about, sentence by sentence.
         */
        ExplainedLine: {
            /** Item */
            item: string;
            /** Zh */
            zh: string;
            /** Payee */
            payee: string;
            /** Amount Fen */
            amount_fen: number;
            /** Mark */
            mark: string;
            /** Steps */
            steps: components["schemas"]["StepSaid"][];
            /** Receipts */
            receipts: string[];
        };
        /**
         * ExportedOut
         * @description What was exported for the audit.
         */
        ExportedOut: {
            /** Tables */
            tables: number;
            /** Rows */
            rows: number;
        };
        /**
         * FaultTold
         * @description Why a file was not taken in.
         */
        FaultTold: {
            /**
             * Zh
             * @example 您现在有保障。
             */
            zh: string;
            /**
             * En
             * @example You are covered now.
             */
            en: string;
            /** Code */
            code: string;
            /** Place */
            place?: string | null;
        };
        /**
         * FieldOut
         * @description A fact of a step, so that a page can draw its form.
         */
        FieldOut: {
            /**
             * Name
             * @example article
             */
            name: string;
            /**
             * Form
             * @enum {string}
             */
            form: "personal" | "words" | "reference" | "references" | "day" | "whole" | "fen" | "flag" | "address" | "choice";
            /**
             * Zh
             * @example 依据条款
             */
            zh: string;
            /**
             * En
             * @example article of the law
             */
            en: string;
            /** Required */
            required: boolean;
            /** Sealed */
            sealed: boolean;
            /** Choices */
            choices: components["schemas"]["Choice"][];
            default?: components["schemas"]["JsonValue"];
        };
        /**
         * Finding
         * @description What does not hold: the invariant, the place, and what is wrong.
         */
        Finding: {
            /**
             * Invariant
             * @example P3
             */
            invariant: string;
            /** Where */
            where: string;
            /** Zh */
            zh: string;
            /** En */
            en: string;
            stored?: components["schemas"]["JsonValue"];
            derived?: components["schemas"]["JsonValue"];
        };
        /**
         * FitTold
         * @description How an order lies to the injury.
         */
        FitTold: {
            /** Order No */
            order_no: string;
            /** Platform Name */
            platform_name: string;
            /** Fit */
            fit: string;
            /** Zh */
            zh: string;
            /** En */
            en: string;
        };
        /**
         * Genuine
         * @description Whether the code belongs to a letter of this office; nothing else is told.
         */
        Genuine: {
            /** Genuine */
            genuine: boolean;
        };
        /**
         * GivenPoint
         * @description Where the telephone says that it is; kept as given, sealed, for whoever handles the case.
         */
        GivenPoint: {
            /**
             * Lng
             * @example 123.612000
             */
            lng: string;
            /**
             * Lat
             * @example 123.612000
             */
            lat: string;
            /** Accuracy M */
            accuracy_m?: number | null;
        };
        /**
         * GrantLine
         * @description A grant as it stands.
         */
        GrantLine: {
            /**
             * Grant
             * @example G2026-000001
             */
            grant: string;
            /** Account */
            account: string;
            /**
             * Post
             * @example confirmation_officer
             */
            post: string;
            /** Post Zh */
            post_zh: string;
            /** Post En */
            post_en: string;
            /** Group */
            group: string;
            /** Group Zh */
            group_zh: string;
            /** Area Kind */
            area_kind: string;
            /**
             * Area
             * @description A code of a place, of an enterprise, an insurer; empty for a person.
             */
            area: string;
            /**
             * Area Zh
             * @description The name of a place.
             * @example 桃花市
             */
            area_zh: string;
            /**
             * From
             * Format: date
             */
            from: string;
            /** To */
            to: string | null;
            /** State */
            state: string;
            /** State Zh */
            state_zh: string;
            /** Holds */
            holds: boolean;
            /** Steps */
            steps: components["schemas"]["GrantStep"][];
        };
        /**
         * GrantPage
         * @description A page of grants.
         */
        GrantPage: {
            /** Total */
            total: number;
            /** Offset */
            offset: number;
            /** Limit */
            limit: number;
            /** Rows */
            rows: components["schemas"]["GrantLine"][];
        };
        /**
         * GrantStep
         * @description A step that a grant has taken.
         */
        GrantStep: {
            /**
             * Step
             * @example approved
             */
            step: string;
            /** Zh */
            zh: string;
            /**
             * Actor
             * @example grant_approver:zi.ji
             */
            actor: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Reason */
            reason: string;
        };
        /**
         * Happened
         * @description Something that has happened.
         */
        Happened: {
            /**
             * Zh
             * @example 您现在有保障。
             */
            zh: string;
            /**
             * En
             * @example You are covered now.
             */
            en: string;
            /** On */
            on: string;
        };
        /**
         * HeldOut
         * @description Why something owed is not put into a batch now.
         */
        HeldOut: {
            /** Case No */
            case_no: string;
            /** Item */
            item: string;
            /** Period */
            period: string;
            /** Payee */
            payee: string;
            /** Reason */
            reason: string;
            /** Zh */
            zh: string;
            /** En */
            en: string;
        };
        /**
         * Home
         * @description What the telephone shows first: am I covered now, by which order, and what waits for me.
         */
        Home: {
            /** At */
            at: string;
            /** Shown As */
            shown_as: string;
            /**
             * Acting As
             * @enum {string}
             */
            acting_as: "worker" | "relative" | "union";
            /**
             * Acting For
             * @description The masked name of the person, where a proxy acts.
             */
            acting_for: string | null;
            /** Covered */
            covered: boolean;
            /** Zh */
            zh: string;
            /** En */
            en: string;
            /** Orders */
            orders: components["schemas"]["WorkerOrder"][];
            /** Version Of Law */
            version_of_law: string | null;
            /**
             * Cites
             * @example measures-2025 §11(3)
             */
            cites: string | null;
            /** Registered */
            registered: components["schemas"]["Registered"][];
            month: components["schemas"]["MonthSum"];
            /** Cases */
            cases: components["schemas"]["CaseLine"][];
            /** Waiting For Me */
            waiting_for_me: components["schemas"]["ToDo"][];
        };
        /**
         * HospitalLine
         * @description An agreement hospital.
         */
        HospitalLine: {
            /** Code */
            code: string;
            /** Zh */
            zh: string;
            /** En */
            en: string | null;
            /** Level */
            level: string | null;
            /** Address */
            address: string | null;
            /** Telephone */
            telephone: string | null;
            /** County */
            county: string;
            /** County Zh */
            county_zh: string;
            /** Emergency */
            emergency: boolean;
            /** Rehabilitation */
            rehabilitation: boolean;
            /** Lng */
            lng: string | null;
            /** Lat */
            lat: string | null;
            /** Distance M */
            distance_m: number | null;
        };
        /**
         * HospitalPage
         * @description Agreement hospitals, the nearest first.
         */
        HospitalPage: {
            /**
             * Total
             * @example 1
             */
            total: number;
            /**
             * Offset
             * @default 0
             */
            offset: number;
            /**
             * Limit
             * @default 50
             */
            limit: number;
            /** Rows */
            rows: components["schemas"]["HospitalLine"][];
        };
        /**
         * InsuredDay
         * @description A day on which the person took orders.
         */
        InsuredDay: {
            /** Day */
            day: string;
            /** Orders */
            orders: number;
        };
        /**
         * InsuredMonth
         * @description A month with its insured days.
         */
        InsuredMonth: {
            /**
             * Month
             * @example 2025-08
             */
            month: string;
            /** Insured Days */
            insured_days: number;
            /** Orders */
            orders: number;
            /** Days */
            days: components["schemas"]["InsuredDay"][];
        };
        /**
         * InsuredMonthPage
         * @description Months with insured days, the newest first.
         */
        InsuredMonthPage: {
            /**
             * Total
             * @example 1
             */
            total: number;
            /**
             * Offset
             * @default 0
             */
            offset: number;
            /**
             * Limit
             * @default 50
             */
            limit: number;
            /** Rows */
            rows: components["schemas"]["InsuredMonth"][];
        };
        /**
         * IssuedLine
         * @description A letter that was printed before.
         */
        IssuedLine: {
            /** Letter */
            letter: string;
            /** Letter No */
            letter_no: string;
            /** Copy For */
            copy_for: string;
            /** Award No */
            award_no: string | null;
            /** Issued On */
            issued_on: string;
            /** At */
            at: string;
        };
        /**
         * JobProgress
         * @description How far the loading is.
         */
        JobProgress: {
            /** Done */
            done: number;
            /** Total */
            total: number | null;
            /** What */
            what: string | null;
        };
        JsonValue: unknown;
        /**
         * JurisdictionOut
         * @description Where the case belongs and which agency pays.
         */
        JurisdictionOut: {
            /** Prefecture */
            prefecture: string;
            /** Province */
            province: string;
            /** Place Of Injury */
            place_of_injury: string;
            /** Place Of Acceptance */
            place_of_acceptance: string | null;
            /** Cross Province */
            cross_province: boolean;
            /** Decided By */
            decided_by: string;
            /** Cites */
            cites: string[];
            /** Mark */
            mark: string;
            /** Paying Agency */
            paying_agency: string | null;
            /** Before Scheme */
            before_scheme: string | null;
            /** Needs */
            needs: string[];
            /** Provisional */
            provisional: boolean;
        };
        /**
         * LetterForm
         * @description What the officer supplies to a letter, and which copy is printed.
         */
        LetterForm: {
            /**
             * Given
             * @example {
             *       "diagnosis": [
             *         "右桡骨骨折"
             *       ]
             *     }
             */
            given?: {
                [key: string]: components["schemas"]["JsonValue"];
            };
            /**
             * Copy For
             * @default person
             * @enum {string}
             */
            copy_for: "person" | "platform";
            /** Award No */
            award_no?: string | null;
            /**
             * On
             * @description default: today
             */
            on?: string | null;
        };
        /**
         * LetterPage
         * @description Letters of a case.
         */
        LetterPage: {
            /**
             * Total
             * @example 1
             */
            total: number;
            /**
             * Offset
             * @default 0
             */
            offset: number;
            /**
             * Limit
             * @default 50
             */
            limit: number;
            /** Rows */
            rows: components["schemas"]["zhibao__web__models__worker_cases__LetterLine"][];
        };
        /**
         * Letters
         * @description The letters of a case.
         */
        Letters: {
            /** Rows */
            rows: components["schemas"]["zhibao__web__models__office_letters__LetterLine"][];
            /** Issued */
            issued: components["schemas"]["IssuedLine"][];
        };
        /**
         * Link
         * @description Where an entry is dealt with.
         */
        Link: {
            /**
             * Page
             * @enum {string}
             */
            page: "case" | "report" | "batch" | "payables" | "award" | "appraisal";
            /** Case No */
            case_no?: string | null;
            /** Tab */
            tab?: string | null;
            /** Report No */
            report_no?: string | null;
            /** Award No */
            award_no?: string | null;
            /** Batch No */
            batch_no?: string | null;
            /** Task */
            task?: string | null;
        };
        /**
         * LoadResult
         * @description The document of `orders load`: the four add up to received.
         */
        LoadResult: {
            /** Batch */
            batch: string;
            /** Received */
            received: number;
            /** Accepted */
            accepted: number;
            /** Duplicate */
            duplicate: number;
            /** Quarantined */
            quarantined: number;
            /** Conflicts */
            conflicts: number;
            /** Warnings */
            warnings: number;
            /**
             * Released
             * @default 0
             */
            released: number;
            /**
             * Repeated
             * @default false
             */
            repeated: boolean;
            /** Quarantine Reasons */
            quarantine_reasons?: {
                [key: string]: number;
            };
            /** Warning Codes */
            warning_codes?: {
                [key: string]: number;
            };
            /** Declared */
            declared?: number | null;
        };
        /**
         * LookupForm
         * @description A whole document number, and why somebody is looked for.
         */
        LookupForm: {
            /**
             * Document Number
             * @example 570102199003072316
             */
            document_number: string;
            /**
             * Purpose
             * @example identity_check
             * @enum {string}
             */
            purpose: "case_handling" | "contact" | "identity_check" | "objection" | "supervision" | "audit";
            /**
             * Note
             * @description Kept sealed beside the read.
             * @example 窗口核对身份
             */
            note?: string | null;
        };
        /**
         * LookupResult
         * @description Who was found, masked; nobody, and nobody in the caller's area, are the same answer.
         */
        LookupResult: {
            /** Found */
            found: boolean;
            /**
             * Person
             * @example 4611686018427387904
             */
            person?: string | null;
            /**
             * Name
             * @example 张*丰
             */
            name?: string | null;
            /**
             * Document Number
             * @example 57**************16
             */
            document_number?: string | null;
            /** Cases */
            cases?: components["schemas"]["CaseFound"][];
            /** Reports */
            reports?: components["schemas"]["ReportFound"][];
            /**
             * Misses Left
             * @description How many more misses are answered without waiting.
             * @example 4
             */
            misses_left: number;
        };
        /**
         * MachineLine
         * @description A machine client.
         */
        MachineLine: {
            /**
             * Client
             * @example M2026-000001
             */
            client: string;
            /**
             * Title
             * @example 订单推送
             */
            title: string;
            /**
             * Per Minute
             * @example 600
             */
            per_minute: number;
            /** Ended */
            ended: boolean;
            /**
             * Registered At
             * Format: date-time
             */
            registered_at: string;
            /** Secrets */
            secrets: components["schemas"]["SecretLine"][];
        };
        /**
         * MachineList
         * @description The machines of the enterprise or insurer.
         */
        MachineList: {
            /** Rows */
            rows: components["schemas"]["MachineLine"][];
        };
        /**
         * MachineTold
         * @description A machine with its new secret, which is told this once only.
         */
        MachineTold: {
            /**
             * Client
             * @example M2026-000001
             */
            client: string;
            /**
             * Title
             * @example 订单推送
             */
            title: string;
            /**
             * Per Minute
             * @example 600
             */
            per_minute: number;
            /** Ended */
            ended: boolean;
            /**
             * Registered At
             * Format: date-time
             */
            registered_at: string;
            /** Secrets */
            secrets: components["schemas"]["SecretLine"][];
            /** Secret */
            secret: string;
        };
        /**
         * MayDo
         * @description A step that may be taken now; with `blocked` it may not yet, and why.
         */
        MayDo: {
            /** Step */
            step: string;
            /** Zh */
            zh: string;
            /** En */
            en: string;
            /** Until */
            until: string | null;
            /** Needs */
            needs: string[];
            /** Blocked */
            blocked: components["schemas"]["Said"][];
        };
        /**
         * Me
         * @description Who is signed in; `csrf` is sent back as `X-CSRF-Token` with each request that changes something.
         */
        Me: {
            /** Account */
            account: string;
            /** Shown As */
            shown_as: string;
            /** Csrf */
            csrf: string;
            acting_in: components["schemas"]["PostHeld"] | null;
            /** Posts */
            posts: components["schemas"]["PostHeld"][];
            /** Second Factor */
            second_factor: boolean;
            /**
             * Second Factor Needed
             * @description The post asks for a passkey that was not shown in this session yet.
             */
            second_factor_needed: boolean;
            /**
             * Passkeys
             * @description How many passkeys the account has.
             */
            passkeys: number;
            /**
             * Operations
             * @description What may be done in the post in which the user acts.
             * @example [
             *       "cases.list"
             *     ]
             */
            operations: string[];
            /** Demo */
            demo: boolean;
        };
        /**
         * Mine
         * @description What the caller may do with the batch now, and why not.
         */
        Mine: {
            /** Post */
            post: string | null;
            /** May */
            may: boolean;
            /** Why Not Zh */
            why_not_zh: string | null;
            /** Why Not En */
            why_not_en: string | null;
            /** Opened */
            opened: boolean;
        };
        /**
         * Missing
         * @description A limit that nobody has established, and who must.
         */
        Missing: {
            /** Number */
            number: string;
            /** Zh */
            zh: string;
            /** En */
            en: string;
            /** Who Zh */
            who_zh: string | null;
            /** Who En */
            who_en: string | null;
        };
        /**
         * MissingField
         * @description A fact that no act holds and that the officer must supply.
         */
        MissingField: {
            /**
             * Name
             * @example diagnosis
             */
            name: string;
            /** Zh */
            zh: string;
            /** En */
            en: string;
            /** Kind */
            kind: string;
        };
        /**
         * MissingOfPlatform
         * @description A paper that is missing of its application.
         */
        MissingOfPlatform: {
            /**
             * Zh
             * @example 您现在有保障。
             */
            zh: string;
            /**
             * En
             * @example You are covered now.
             */
            en: string;
            /** Paper */
            paper: string;
            /** Until */
            until: string | null;
        };
        /**
         * MissingPaper
         * @description A paper that is awaited.
         */
        MissingPaper: {
            /**
             * Zh
             * @example 您现在有保障。
             */
            zh: string;
            /**
             * En
             * @example You are covered now.
             */
            en: string;
            /** Paper */
            paper: string;
            /** What Zh */
            what_zh: string;
            /** What En */
            what_en: string;
            /** Until */
            until: string | null;
            /** Brought */
            brought: boolean;
        };
        /**
         * Money
         * @description The money of a case.
         */
        Money: {
            /** Awards */
            awards: components["schemas"]["AwardTold"][];
            totals: components["schemas"]["Totals"];
        };
        /**
         * MoneyLine
         * @description One amount of an award: what, how much, from whom, why, and what became of it.
         */
        MoneyLine: {
            /** Item */
            item: string;
            /** Benefit */
            benefit: string;
            /** Zh */
            zh: string;
            /** En */
            en: string;
            /** Amount Fen */
            amount_fen: number;
            /**
             * Paid
             * @enum {string}
             */
            paid: "once" | "monthly";
            /** From */
            from: string | null;
            /** Until */
            until: string | null;
            /**
             * Payer
             * @enum {string}
             */
            payer: "fund" | "platform";
            /** Payer Zh */
            payer_zh: string;
            /** Payer En */
            payer_en: string;
            /** Role */
            role: string;
            /** Role Zh */
            role_zh: string;
            /** Role En */
            role_en: string;
            /** Ground */
            ground: string;
            /** Mark */
            mark: string;
            /** Why */
            why: components["schemas"]["Why"][];
            /** Payments */
            payments: components["schemas"]["PaymentTold"][];
        };
        /**
         * MonthSum
         * @description Insured days and orders of a month.
         */
        MonthSum: {
            /**
             * Month
             * @example 2025-08
             */
            month: string;
            /** Insured Days */
            insured_days: number;
            /** Orders */
            orders: number;
        };
        /**
         * MonthlyForm
         * @description The month whose benefits are put into a batch, and the book that pays.
         */
        MonthlyForm: {
            /**
             * Month
             * @example 2025-09
             */
            month: string;
            /**
             * Book
             * @example 570102
             */
            book: string;
        };
        /**
         * MonthlyOut
         * @description How far a monthly run has come.
         */
        MonthlyOut: {
            /** Month */
            month: string;
            /** Book */
            book: string;
            /** Recognised */
            recognised: number;
            /** Total Fen */
            total_fen: number;
            /** Batch No */
            batch_no: string | null;
            /** Held */
            held: components["schemas"]["HeldOut"][];
        };
        /**
         * MyData
         * @description Everything that is held about me, as a document to take away.
         */
        MyData: {
            /**
             * Format
             * @constant
             */
            format: "zhibao.my-data/1";
            /** At */
            at: string;
            /** Person */
            person: {
                [key: string]: unknown;
            };
            /** Links */
            links: {
                [key: string]: unknown;
            }[];
            /** Insured Days */
            insured_days: {
                [key: string]: unknown;
            }[];
            /** Reports */
            reports: {
                [key: string]: unknown;
            }[];
            /** Cases */
            cases: {
                [key: string]: unknown;
            }[];
            /** Evidence */
            evidence: {
                [key: string]: unknown;
            }[];
            /** Awards */
            awards: {
                [key: string]: unknown;
            }[];
            /** Owed By Platforms */
            owed_by_platforms: {
                [key: string]: unknown;
            }[];
            /** Letters */
            letters: {
                [key: string]: unknown;
            }[];
            /** Reads */
            reads: {
                [key: string]: unknown;
            }[];
            /** Proxies */
            proxies: {
                [key: string]: unknown;
            }[];
            /** Deduction Reports */
            deduction_reports: {
                [key: string]: unknown;
            }[];
        };
        /**
         * Need
         * @description What is still missing, and who must state it.
         */
        Need: {
            /** Wants */
            wants?: string | null;
            /** Name */
            name?: string | null;
            /** Zh */
            zh: string;
            /** En */
            en: string;
            /** Filled By Zh */
            filled_by_zh?: string | null;
            /** Filled By En */
            filled_by_en?: string | null;
            /** Cites */
            cites?: string[];
        };
        /**
         * NeededOut
         * @description A paper that this kind of case needs, on which ground, and whether it is there.
         */
        NeededOut: {
            /** Paper */
            paper: string;
            /** Zh */
            zh: string;
            /** En */
            en: string;
            /** Step */
            step: string;
            /** Cites */
            cites: string[];
            /** Mark */
            mark: string;
            /** There */
            there: boolean;
        };
        /**
         * NewAccount
         * @description An account of a natural person of the office or of an enterprise; `person` is her staff reference.
         */
        NewAccount: {
            /**
             * Account
             * @example lin.jin
             */
            account: string;
            /**
             * Person
             * @example lin.jin
             */
            person: string;
            /**
             * Shown As
             * @example 林尽
             */
            shown_as: string;
        };
        /**
         * NewAdvance
         * @description Something that the enterprise paid before the fund did.
         */
        NewAdvance: {
            /**
             * Item
             * @example medical_care
             */
            item: string;
            /** Amount Fen */
            amount_fen: number;
            /**
             * Paid On
             * Format: date
             */
            paid_on: string;
            /**
             * Proof
             * @example sha256:0000000000000000000000000000000000000000000000000000000000000000
             */
            proof: string;
        };
        /**
         * NewDeclaration
         * @description What the enterprise declares for a month.
         */
        NewDeclaration: {
            /**
             * Month
             * @example 2025-09
             */
            month: string;
            /** Orders */
            orders: number;
            /** Amount Fen */
            amount_fen?: number | null;
            /** Place */
            place?: string | null;
        };
        /**
         * NewDeduction
         * @description Report that a platform took its contribution from me. Nothing of it reaches the platform.
         */
        NewDeduction: {
            /**
             * Platform
             * @example 91570000MA0000023G
             */
            platform: string;
            /** Months */
            months: string[];
            /** Amount Fen */
            amount_fen?: number | null;
            /** Narrative */
            narrative: string;
            /** Contact */
            contact?: string | null;
        };
        /**
         * NewGrant
         * @description A grant to apply for.
         */
        NewGrant: {
            /**
             * Account
             * @example lin.jin
             */
            account: string;
            /**
             * Post
             * @example confirmation_officer
             */
            post: string;
            area_kind: components["schemas"]["AreaKind"];
            /**
             * Area
             * @example 570100
             */
            area: string;
            /**
             * Valid From
             * Format: date
             */
            valid_from: string;
            /** Valid To */
            valid_to?: string | null;
            /**
             * Reason
             * @example 接任确认岗
             */
            reason: string;
        };
        /**
         * NewIdentity
         * @description An identity of an issuer that may sign in to an account.
         */
        NewIdentity: {
            /**
             * Issuer
             * @example demo
             */
            issuer: string;
            /**
             * Subject
             * @example lin.jin
             */
            subject: string;
        };
        /**
         * NewMachine
         * @description A machine to register.
         */
        NewMachine: {
            /**
             * Title
             * @example 订单推送
             */
            title: string;
        };
        /**
         * NewOrderUpload
         * @description Begin to send an order file of at most 2 GiB, in parts.
         */
        NewOrderUpload: {
            /**
             * Name
             * @example 2025-08-28.csv.gz
             */
            name: string;
            /**
             * Size
             * @example 123456789
             */
            size: number;
            /**
             * Digest
             * @example sha256:0000000000000000000000000000000000000000000000000000000000000000
             */
            digest: string;
            /**
             * Feed
             * @default standard
             * @constant
             */
            feed: "standard";
            /** Declared Count */
            declared_count?: number | null;
        };
        /**
         * NewPaper
         * @description Begin to send a paper that was asked of the enterprise.
         */
        NewPaper: {
            /**
             * Case No
             * @example 570100-2025-000001
             */
            case_no: string;
            /**
             * Paper
             * @example order_record
             */
            paper: string;
            /** Size */
            size: number;
            /**
             * Digest
             * @example sha256:0000000000000000000000000000000000000000000000000000000000000000
             */
            digest: string;
        };
        /**
         * NewProxy
         * @description Let somebody act for me.
         */
        NewProxy: {
            /**
             * Account
             * @example relative4
             */
            account: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "relative" | "union";
            /** Until */
            until?: string | null;
        };
        /**
         * NewReport
         * @description A report in one call. Without `place` the county of the order of that instant is taken.
         */
        NewReport: {
            /**
             * Injury At
             * @example 2025-08-28T12:07:00+08:00
             */
            injury_at?: string | null;
            /** Place */
            place?: string | null;
            point?: components["schemas"]["GivenPoint"] | null;
            /** Order No */
            order_no?: string[];
            /** Narrative */
            narrative?: string | null;
            /** Contact */
            contact?: string | null;
            /**
             * Hospital
             * @description Where she is or was treated.
             */
            hospital?: string | null;
        };
        /**
         * NewUpload
         * @description Begin to send a photograph or a paper of a case; `replaces` names the one that it stands for.
         */
        NewUpload: {
            /**
             * Case No
             * @example 570100-2025-000001
             */
            case_no: string;
            /**
             * Paper
             * @example scene_photograph
             */
            paper: string;
            /**
             * Size
             * @example 345678
             */
            size: number;
            /**
             * Digest
             * @example sha256:0000000000000000000000000000000000000000000000000000000000000000
             */
            digest: string;
            /** Replaces */
            replaces?: string | null;
            /** Reason */
            reason?: string | null;
        };
        /**
         * NewWebhook
         * @description Where the enterprise wants to be told of what.
         */
        NewWebhook: {
            /**
             * Url
             * @example https://hooks.example.com/zhibao
             */
            url: string;
            /**
             * Events
             * @example [
             *       "case.step",
             *       "batch.done"
             *     ]
             */
            events: string[];
        };
        /**
         * Next
         * @description What comes next, until when, and who is working on it.
         */
        Next: {
            /**
             * Zh
             * @example 您现在有保障。
             */
            zh: string;
            /**
             * En
             * @example You are covered now.
             */
            en: string;
            /** Date */
            date: string | null;
            /** Who Zh */
            who_zh: string;
            /** Who En */
            who_en: string;
            /** Overdue */
            overdue: boolean;
            /** Provisional */
            provisional: boolean;
        };
        /**
         * NextStep
         * @description A step that the case allows now; `may` says whether the caller may take it, the reasons say why not.
         */
        NextStep: {
            /** Verb */
            verb: string;
            /** Zh */
            zh: string;
            /** En */
            en: string;
            /** Track */
            track: string;
            /** May */
            may: boolean;
            /** Why Not Zh */
            why_not_zh: string[];
            /** Why Not En */
            why_not_en: string[];
            /** Roles */
            roles: string[];
            /** Roles Zh */
            roles_zh: string[];
            /** Adverse */
            adverse: boolean;
            /** Document Zh */
            document_zh: string | null;
            /** Grounds */
            grounds: string[];
            elsewhere: components["schemas"]["Elsewhere"] | null;
            /** Fields */
            fields: components["schemas"]["FieldOut"][];
            /** Starts */
            starts: string[];
            /** Ends */
            ends: string[];
            /** Clocks Zh */
            clocks_zh: string[];
        };
        /**
         * NextSteps
         * @description What can be done next in a case by the post in which the caller acts.
         */
        NextSteps: {
            /**
             * Case No
             * @example 570100-2025-000001
             */
            case_no: string;
            /** Last Act */
            last_act: number;
            /** Post */
            post: string | null;
            /** Steps */
            steps: components["schemas"]["NextStep"][];
        };
        /**
         * Now
         * @description Where a case stands.
         */
        Now: {
            /**
             * Zh
             * @example 您现在有保障。
             */
            zh: string;
            /**
             * En
             * @example You are covered now.
             */
            en: string;
            /** Since */
            since: string;
        };
        /**
         * NumberOut
         * @description A number of the law as it stands for a place and a day.
         */
        NumberOut: {
            /**
             * Name
             * @example decision_limit
             */
            name: string;
            /** Zh */
            zh: string;
            /** En */
            en: string;
            value: components["schemas"]["JsonValue"];
            /** Value Fen */
            value_fen: number | null;
            /** Unit */
            unit: string;
            /** Since */
            since: string;
            /** Until */
            until: string | null;
            /** Cites */
            cites: string[];
            /** Mark */
            mark: string;
            /** Mark Zh */
            mark_zh: string;
            /** Provisional */
            provisional: boolean;
            /** Reckoned On */
            reckoned_on: string;
            /** Place */
            place: string;
            /** By */
            by: {
                [key: string]: string;
            };
        };
        /**
         * OfficeDeduction
         * @description A report opened by the office, which is logged.
         */
        OfficeDeduction: {
            /** Report No */
            report_no: string;
            /** Prefecture */
            prefecture: string;
            /** Reported At */
            reported_at: string;
            /**
             * State
             * @enum {string}
             */
            state: "received" | "taken_up" | "answered";
            /** Zh */
            zh: string;
            /** En */
            en: string;
            /** Platform */
            platform: string;
            /** Platform Name */
            platform_name: string;
            /** Months */
            months: string[];
            /** Amount Fen */
            amount_fen: number | null;
            /** Narrative */
            narrative: string;
            /** Contact */
            contact: string | null;
            /** Answer */
            answer: string | null;
        };
        /**
         * OfficeDeductionLine
         * @description A report of a deducted contribution in the list of the office: without person, platform or words.
         */
        OfficeDeductionLine: {
            /** Report No */
            report_no: string;
            /** Prefecture */
            prefecture: string;
            /** Reported At */
            reported_at: string;
            /**
             * State
             * @enum {string}
             */
            state: "received" | "taken_up" | "answered";
            /** Zh */
            zh: string;
            /** En */
            en: string;
        };
        /**
         * OfficeDeductionPage
         * @description Reports of deducted contributions of an area.
         */
        OfficeDeductionPage: {
            /**
             * Total
             * @example 1
             */
            total: number;
            /**
             * Offset
             * @default 0
             */
            offset: number;
            /**
             * Limit
             * @default 50
             */
            limit: number;
            /** Rows */
            rows: components["schemas"]["OfficeDeductionLine"][];
        };
        /**
         * OpenForm
         * @description An appraisal to be opened.
         */
        OpenForm: {
            /**
             * Stage
             * @default appraisal
             * @enum {string}
             */
            stage: "appraisal" | "second_appraisal" | "review_appraisal";
            /**
             * Seats
             * @example [
             *       "bones_and_burns",
             *       "nerves_and_mind",
             *       "surgery"
             *     ]
             */
            seats: components["schemas"]["Speciality"][];
            /**
             * Application On
             * Format: date
             */
            application_on: string;
            /** Treating Hospitals */
            treating_hospitals?: string[];
            /**
             * Received On
             * @description for a second appraisal: the day on which the first conclusion was received
             */
            received_on?: string | null;
            /** Late Reason */
            late_reason?: string | null;
        };
        /**
         * OpenItemOut
         * @description A line that is alone on its side.
         */
        OpenItemOut: {
            /**
             * Side
             * @enum {string}
             */
            side: "statement" | "ledger";
            /** Reference */
            reference: string;
            /** On */
            on: string;
            /** Amount Fen */
            amount_fen: number;
            /** Payment No */
            payment_no: string | null;
            /** Reason */
            reason: string;
        };
        /**
         * OpinionForm
         * @description What an expert finds; it is sealed at once.
         */
        OpinionForm: {
            /** Findings */
            findings?: string[];
            /** Need Help */
            need_help?: components["schemas"]["Activity"][];
            /** Devices */
            devices?: string[];
            /** Incapacity To */
            incapacity_to?: string | null;
            /**
             * Reasons
             * @default
             */
            reasons: string;
        };
        /**
         * OpinionOut
         * @description An opinion, once all were opened.
         */
        OpinionOut: {
            /** Seat */
            seat: number;
            /** Findings */
            findings: string[];
            /** Need Help */
            need_help: string[];
            /** Devices */
            devices: string[];
            /** Incapacity To */
            incapacity_to: string | null;
            /** Reasons */
            reasons: string;
        };
        /**
         * OrderBound
         * @description An order near the injury and how it fits, as it was found when the report came in.
         */
        OrderBound: {
            /** Order No */
            order_no: string;
            /** Platform */
            platform: string;
            /** Platform Name */
            platform_name: string | null;
            /** Source */
            source: string;
            /** Fit */
            fit: string;
            /** Zh */
            zh: string;
            /** En */
            en: string;
            /** Ended Minutes Before */
            ended_minutes_before: number | null;
            /** Same County */
            same_county: boolean | null;
        };
        /**
         * OrderFitOut
         * @description How an order fits the report.
         */
        OrderFitOut: {
            /** Order No */
            order_no: string;
            /** Platform */
            platform: string;
            /** Source */
            source: string;
            /** Fit */
            fit: string;
            /** Ended Minutes Before */
            ended_minutes_before: number | null;
            /** Same County */
            same_county: boolean | null;
            /** Named */
            named: boolean;
            /** Provisional */
            provisional: boolean;
            /** Zh */
            zh: string;
            /** En */
            en: string;
        };
        /**
         * OrderNow
         * @description An order in progress.
         */
        OrderNow: {
            /** Order No */
            order_no: string;
            /**
             * Version
             * @default 1
             */
            version: number;
            /**
             * Worker Id
             * @example 570100199001010018
             */
            worker_id: string;
            /**
             * Industry
             * @example instant_delivery
             */
            industry: string;
            /**
             * District
             * @example 570102
             */
            district: string;
            /**
             * Accepted At
             * Format: date-time
             */
            accepted_at: string;
            /** Started At */
            started_at?: string | null;
            /** Service Agency */
            service_agency?: string | null;
            /** Lng */
            lng?: string | null;
            /** Lat */
            lat?: string | null;
        };
        /**
         * OrderPage
         * @description Orders of a month.
         */
        OrderPage: {
            /**
             * Total
             * @example 1
             */
            total: number;
            /**
             * Offset
             * @default 0
             */
            offset: number;
            /**
             * Limit
             * @default 50
             */
            limit: number;
            /** Rows */
            rows: components["schemas"]["WorkerOrder"][];
        };
        /**
         * OrderUpload
         * @description How far an order file is: its parts, then its loading.
         */
        OrderUpload: {
            /**
             * Upload
             * @example u_0f3c5d0a9b1e2d4c6f708192
             */
            upload: string;
            /** Name */
            name: string;
            /** Size */
            size: number;
            /** Received */
            received: number;
            /** Part Limit */
            part_limit: number;
            /**
             * State
             * @enum {string}
             */
            state: "open" | "queued" | "running" | "done" | "failed" | "given_up";
            progress: components["schemas"]["JobProgress"] | null;
            result: components["schemas"]["LoadResult"] | null;
            fault: components["schemas"]["FaultTold"] | null;
            /** Created At */
            created_at: string;
        };
        /**
         * OrderUploadPage
         * @description Order files, the newest first.
         */
        OrderUploadPage: {
            /**
             * Total
             * @example 1
             */
            total: number;
            /**
             * Offset
             * @default 0
             */
            offset: number;
            /**
             * Limit
             * @default 50
             */
            limit: number;
            /** Rows */
            rows: components["schemas"]["OrderUpload"][];
        };
        /**
         * OrdersNow
         * @description Orders in progress, a small batch at a time; each is completed later by its next version.
         */
        OrdersNow: {
            /** Orders */
            orders: components["schemas"]["OrderNow"][];
        };
        /**
         * OtherSchemeForm
         * @description A record of another scheme, as it was found.
         */
        OtherSchemeForm: {
            /**
             * Ref
             * @example WI-2025-7
             */
            ref: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "work_injury_application" | "work_injury_benefit" | "standalone_record";
            /** Unit */
            unit?: string | null;
            /** Event On */
            event_on?: string | null;
            /**
             * Standing
             * @enum {string}
             */
            standing: "live" | "paid" | "refused" | "withdrawn" | "ended";
            /** Items */
            items?: string[];
            /** Since */
            since?: string | null;
            /** Until */
            until?: string | null;
            /**
             * Officer
             * @example confirmation_officer:lin.jin
             */
            officer: string;
        };
        /**
         * OtherSchemeOut
         * @description A record of another scheme noted in the case.
         */
        OtherSchemeOut: {
            /** Ref */
            ref: string;
            /** Kind */
            kind: string;
            /** Unit */
            unit: string | null;
            /** Event On */
            event_on: string | null;
            /** Standing */
            standing: string;
            /** Items */
            items: string[];
            /** Since */
            since: string | null;
            /** Until */
            until: string | null;
        };
        /**
         * OwedLine
         * @description What a platform owes the person itself.
         */
        OwedLine: {
            /** Award No */
            award_no: string;
            /** Zh */
            zh: string;
            /** En */
            en: string;
            /** Platform Name */
            platform_name: string;
            /** Amount Fen */
            amount_fen: number;
            /** Paid Fen */
            paid_fen: number;
            /** Outstanding Fen */
            outstanding_fen: number;
            /** Due On */
            due_on: string | null;
            /**
             * Status
             * @enum {string}
             */
            status: "due" | "paid" | "late" | "no_due_day";
            /** Days Late */
            days_late: number;
            /** Reminders */
            reminders: number;
            /** Said Zh */
            said_zh: string;
            /** Said En */
            said_en: string;
        };
        /**
         * OwedOut
         * @description A line that a platform enterprise owes itself.
         */
        OwedOut: {
            /** Case No */
            case_no: string;
            /** Award No */
            award_no: string;
            /** Line No */
            line_no: number;
            /** Benefit */
            benefit: string;
            /** Zh */
            zh: string;
            /** Item */
            item: string;
            /** Payee */
            payee: string;
            /** Platform */
            platform: string;
            /** Platform Name */
            platform_name: string | null;
            /** Amount Fen */
            amount_fen: number;
            /** Paid Fen */
            paid_fen: number;
            /** Outstanding Fen */
            outstanding_fen: number;
            /** Due On */
            due_on: string | null;
            /** Days Late */
            days_late: number;
            /** Status */
            status: string;
            /** Reminders */
            reminders: number;
            /** Ground */
            ground: string;
            /** Mark */
            mark: string;
        };
        /**
         * PaidOwed
         * @description A payment of what the enterprise owes, with its proof.
         */
        PaidOwed: {
            /** Amount Fen */
            amount_fen: number;
            /**
             * Paid On
             * Format: date
             */
            paid_on: string;
            /**
             * Proof
             * @example sha256:0000000000000000000000000000000000000000000000000000000000000000
             */
            proof: string;
        };
        /**
         * PaperKind
         * @description A kind of paper.
         */
        PaperKind: {
            /** Paper */
            paper: string;
            /** Zh */
            zh: string;
            /** En */
            en: string;
        };
        /**
         * PaperKindPage
         * @description Kinds of papers.
         */
        PaperKindPage: {
            /**
             * Total
             * @example 1
             */
            total: number;
            /**
             * Offset
             * @default 0
             */
            offset: number;
            /**
             * Limit
             * @default 50
             */
            limit: number;
            /** Rows */
            rows: components["schemas"]["PaperKind"][];
        };
        /**
         * PaperTaken
         * @description A paper that the enterprise brought in.
         */
        PaperTaken: {
            /** Ref */
            ref: string;
            /** Paper */
            paper: string;
            /** Zh */
            zh: string;
            /** En */
            en: string;
            /** Status */
            status: string;
            /** At */
            at: string;
        };
        /**
         * PapersTaken
         * @description What became of an upload.
         */
        PapersTaken: {
            /** Documents */
            documents: components["schemas"]["PaperTaken"][];
        };
        /**
         * PartyStepTaken
         * @description A step that a party takes.
         */
        PartyStepTaken: {
            /**
             * Step
             * @example objection
             * @enum {string}
             */
            step: "application" | "late_statement" | "withdrawal" | "material_received" | "inquiry_answer" | "appraisal_application" | "second_appraisal_application" | "review_appraisal_application" | "appraisal_material_received" | "benefit_application" | "objection" | "reconsideration" | "litigation";
            /**
             * @example {
             *       "statement": "我不同意，因为……"
             *     }
             */
            facts?: components["schemas"]["StepFacts"];
        };
        /**
         * PasskeyLine
         * @description A passkey of the account.
         */
        PasskeyLine: {
            /** Id */
            id: number;
            /**
             * Title
             * @example 办公室的安全钥匙
             */
            title: string;
            /**
             * Recorded
             * Format: date-time
             */
            recorded: string;
            /** Used At */
            used_at: string | null;
        };
        /**
         * PasskeyList
         * @description The passkeys of the account.
         */
        PasskeyList: {
            /** Rows */
            rows: components["schemas"]["PasskeyLine"][];
        };
        /**
         * PayableOut
         * @description What an award makes payable, or what was paid too much.
         */
        PayableOut: {
            /** Item */
            item: string;
            /** Period */
            period: string;
            /** Payee */
            payee: string;
            /** Amount Fen */
            amount_fen: number;
            /** Withheld Fen */
            withheld_fen?: number | null;
            /** Net Fen */
            net_fen?: number | null;
        };
        /**
         * PayablePage
         * @description A page of payables.
         */
        PayablePage: {
            /**
             * Total
             * @example 1
             */
            total: number;
            /**
             * Offset
             * @default 0
             */
            offset: number;
            /**
             * Limit
             * @default 50
             */
            limit: number;
            /** Rows */
            rows: components["schemas"]["PayableRow"][];
        };
        /**
         * PayableRow
         * @description What the fund owes by an award.
         */
        PayableRow: {
            /** Payable */
            payable: number;
            /** Case No */
            case_no: string;
            /** Award No */
            award_no: string;
            /** Book */
            book: string;
            /** Benefit */
            benefit: string;
            /** Zh */
            zh: string;
            /** Item */
            item: string;
            /** Period */
            period: string;
            /** Payee */
            payee: string;
            /** Amount Fen */
            amount_fen: number;
            /** Open Fen */
            open_fen: number;
            /** Due On */
            due_on: string;
            /** Payment No */
            payment_no: string | null;
            /** Withdrawn */
            withdrawn: boolean;
            /** Has Account */
            has_account: boolean;
        };
        /**
         * PaymentBrief
         * @description A payment of the case.
         */
        PaymentBrief: {
            /** Payment No */
            payment_no: string;
            /** Batch No */
            batch_no: string;
            /** Item */
            item: string;
            /** Zh */
            zh: string;
            /** Period */
            period: string;
            /** Payee */
            payee: string;
            /** Amount Fen */
            amount_fen: number;
            /** Due On */
            due_on: string;
            /** State */
            state: string;
            /** State Zh */
            state_zh: string;
            /** Reason */
            reason: string | null;
        };
        /**
         * PaymentLine
         * @description A payment of a batch; of the account only its tail.
         */
        PaymentLine: {
            /** Payment No */
            payment_no: string;
            /** Case No */
            case_no: string;
            /** Item */
            item: string;
            /** Zh */
            zh: string;
            /** Period */
            period: string;
            /** Payee */
            payee: string;
            /** Payee Name */
            payee_name: string | null;
            /** Account Tail */
            account_tail: string | null;
            /** Bank */
            bank: string | null;
            /** Amount Fen */
            amount_fen: number;
            /** Due On */
            due_on: string;
            /** State */
            state: string;
            /** State Zh */
            state_zh: string;
            /** Reason */
            reason: string | null;
        };
        /**
         * PaymentOut
         * @description A payment as it stands.
         */
        PaymentOut: {
            /** Payment No */
            payment_no: string;
            /** Batch No */
            batch_no: string;
            /** Item */
            item: string;
            /** Zh */
            zh: string;
            /** Period */
            period: string;
            /** Payee */
            payee: string;
            /** Amount Fen */
            amount_fen: number;
            /** Due On */
            due_on: string;
            /** State */
            state: string;
            /** State Zh */
            state_zh: string;
            /** Reason */
            reason: string | null;
        };
        /**
         * PaymentTold
         * @description What became of one debt.
         */
        PaymentTold: {
            /**
             * Period
             * @example once
             */
            period: string;
            /** Amount Fen */
            amount_fen: number;
            /** Paid Fen */
            paid_fen: number;
            /**
             * State
             * @enum {string}
             */
            state: "owed" | "on_the_way" | "paid" | "returned" | "unknown";
            /** State Zh */
            state_zh: string;
            /** State En */
            state_en: string;
            /** Due On */
            due_on: string | null;
            /** Paid On */
            paid_on: string | null;
            /**
             * Account Tail
             * @example 0002
             */
            account_tail: string | null;
            /** Bank */
            bank: string | null;
        };
        /**
         * PlaceOut
         * @description A place of the tree.
         */
        PlaceOut: {
            /** Code */
            code: string;
            /** Zh */
            zh: string;
            /**
             * Level
             * @enum {string}
             */
            level: "country" | "province" | "prefecture" | "county";
        };
        /**
         * PlacesOut
         * @description Places below another one.
         */
        PlacesOut: {
            /** Rows */
            rows: components["schemas"]["PlaceOut"][];
        };
        /**
         * PlatformCase
         * @description A case with what is asked of the enterprise, what it may do, and the money. No diagnosis and no evidence.
         */
        PlatformCase: {
            /**
             * Zh
             * @example 您现在有保障。
             */
            zh: string;
            /**
             * En
             * @example You are covered now.
             */
            en: string;
            /**
             * Case No
             * @example 570100-2025-000001
             */
            case_no: string;
            /**
             * Worker
             * @example 陶*满
             */
            worker: string | null;
            /** Injury At */
            injury_at: string;
            /** Place */
            place: string;
            /** Place Zh */
            place_zh: string;
            /** Orders */
            orders: string[];
            /** State */
            state: string;
            /**
             * Conclusion
             * @enum {string}
             */
            conclusion: "confirmed" | "not_confirmed" | "not_accepted" | "none";
            /** Conclusion On */
            conclusion_on: string | null;
            /** Closed */
            closed: boolean;
            /** Next Date */
            next_date: string | null;
            /** Questions */
            questions: components["schemas"]["AskedOfPlatform"][];
            /** Missing */
            missing: components["schemas"]["MissingOfPlatform"][];
            /** May */
            may: components["schemas"]["MayDo"][];
            /** Money */
            money: components["schemas"]["PlatformMoney"][];
            /** Advances */
            advances: components["schemas"]["AdvanceLine"][];
            /** Owed */
            owed: components["schemas"]["PlatformOwed"][];
        };
        /**
         * PlatformCaseLine
         * @description A case of the enterprise: where it stands and what was concluded.
         */
        PlatformCaseLine: {
            /**
             * Zh
             * @example 您现在有保障。
             */
            zh: string;
            /**
             * En
             * @example You are covered now.
             */
            en: string;
            /**
             * Case No
             * @example 570100-2025-000001
             */
            case_no: string;
            /**
             * Worker
             * @example 陶*满
             */
            worker: string | null;
            /** Injury At */
            injury_at: string;
            /** Place */
            place: string;
            /** Place Zh */
            place_zh: string;
            /** Orders */
            orders: string[];
            /** State */
            state: string;
            /**
             * Conclusion
             * @enum {string}
             */
            conclusion: "confirmed" | "not_confirmed" | "not_accepted" | "none";
            /** Conclusion On */
            conclusion_on: string | null;
            /** Closed */
            closed: boolean;
            /** Next Date */
            next_date: string | null;
        };
        /**
         * PlatformCasePage
         * @description Cases of the enterprise.
         */
        PlatformCasePage: {
            /**
             * Total
             * @example 1
             */
            total: number;
            /**
             * Offset
             * @default 0
             */
            offset: number;
            /**
             * Limit
             * @default 50
             */
            limit: number;
            /** Rows */
            rows: components["schemas"]["PlatformCaseLine"][];
        };
        /**
         * PlatformForm
         * @description What an officer states: that responsibility is hard to determine, or which platform is responsible.
         */
        PlatformForm: {
            /**
             * Reasons
             * @example 两个平台的订单同车配送，无法区分。
             */
            reasons: string;
            /**
             * Platform
             * @description USCC or name; without it the first accepted order of the trip decides
             */
            platform?: string | null;
            /** Trip */
            trip?: string[];
        };
        /**
         * PlatformHome
         * @description The enterprise and what waits for it.
         */
        PlatformHome: {
            /**
             * Uscc
             * @example 91570000MA0000023G
             */
            uscc: string;
            /** Name */
            name: string;
            /** Enrolments */
            enrolments: components["schemas"]["Enrolled"][];
            /** Workers */
            workers: number;
            /** Batches */
            batches: number;
            open: components["schemas"]["Waiting"];
        };
        /**
         * PlatformMoney
         * @description An amount of an award, without account and calculation.
         */
        PlatformMoney: {
            /**
             * Zh
             * @example 您现在有保障。
             */
            zh: string;
            /**
             * En
             * @example You are covered now.
             */
            en: string;
            /** Award No */
            award_no: string;
            /** Benefit */
            benefit: string;
            /** Amount Fen */
            amount_fen: number;
            /**
             * Paid
             * @enum {string}
             */
            paid: "once" | "monthly";
            /**
             * Payer
             * @enum {string}
             */
            payer: "fund" | "platform";
            /** Payer Zh */
            payer_zh: string;
            /** Payer En */
            payer_en: string;
            /** To Zh */
            to_zh: string;
            /** To En */
            to_en: string;
            /**
             * State
             * @enum {string}
             */
            state: "open" | "paid";
            /** Mark */
            mark: string;
        };
        /**
         * PlatformName
         * @description A platform enterprise, for a choice.
         */
        PlatformName: {
            /** Platform */
            platform: string;
            /** Name */
            name: string;
        };
        /**
         * PlatformNames
         * @description The platforms of the home.
         */
        PlatformNames: {
            /**
             * Total
             * @example 1
             */
            total: number;
            /**
             * Offset
             * @default 0
             */
            offset: number;
            /**
             * Limit
             * @default 50
             */
            limit: number;
            /** Rows */
            rows: components["schemas"]["PlatformName"][];
        };
        /**
         * PlatformOut
         * @description The platform named as responsible, by what, and the reasons where a person stated them.
         */
        PlatformOut: {
            /** Uscc */
            uscc: string | null;
            /** Name */
            name: string | null;
            /** Order No */
            order_no: string | null;
            /** Decided By */
            decided_by: string | null;
            /** Decided By Zh */
            decided_by_zh: string | null;
            /** Candidates */
            candidates: [
                string,
                string
            ][];
            /** Actor */
            actor: string;
            /** Ground */
            ground: string;
            /** Reasons */
            reasons: string | null;
        };
        /**
         * PlatformOwed
         * @description What the enterprise owes the person itself.
         */
        PlatformOwed: {
            /**
             * Zh
             * @example 您现在有保障。
             */
            zh: string;
            /**
             * En
             * @example You are covered now.
             */
            en: string;
            /** Case No */
            case_no: string;
            /** Award No */
            award_no: string;
            /** Line No */
            line_no: number;
            /** Amount Fen */
            amount_fen: number;
            /** Paid Fen */
            paid_fen: number;
            /** Outstanding Fen */
            outstanding_fen: number;
            /** Due On */
            due_on: string | null;
            /**
             * Status
             * @enum {string}
             */
            status: "due" | "paid" | "late" | "no_due_day";
            /** Days Late */
            days_late: number;
            /** Reminders */
            reminders: number;
            /** Ground */
            ground: string;
            /** Mark */
            mark: string;
        };
        /**
         * PlatformOwedPage
         * @description What the enterprise owes.
         */
        PlatformOwedPage: {
            /**
             * Total
             * @example 1
             */
            total: number;
            /**
             * Offset
             * @default 0
             */
            offset: number;
            /**
             * Limit
             * @default 50
             */
            limit: number;
            /** Rows */
            rows: components["schemas"]["PlatformOwed"][];
        };
        /**
         * PlatformPaymentForm
         * @description What a platform enterprise paid of a line, with its proof.
         */
        PlatformPaymentForm: {
            /**
             * Amount Fen
             * @example 123456
             */
            amount_fen: number;
            /**
             * Paid On
             * Format: date
             */
            paid_on: string;
            /** Proof */
            proof: string;
            /**
             * Ground
             * @example taoyuan-2025-1 §51(4)
             */
            ground: string;
        };
        /**
         * PlatformReport
         * @description An injury that the enterprise reports.
         */
        PlatformReport: {
            /**
             * Worker Id
             * @example 570100199001010018
             */
            worker_id: string;
            /** Injury At */
            injury_at?: string | null;
            /**
             * Place
             * @example 570102
             */
            place: string;
            /** Order No */
            order_no?: string[];
            /** Narrative */
            narrative?: string | null;
            /** Contact */
            contact?: string | null;
        };
        /**
         * PlatformReportLine
         * @description A report that the enterprise sent.
         */
        PlatformReportLine: {
            /** Report No */
            report_no: string;
            /** Received At */
            received_at: string;
            /** Injury At */
            injury_at: string | null;
            /** Place */
            place: string;
            /** Case No */
            case_no: string | null;
        };
        /**
         * PlatformReportPage
         * @description Reports that the enterprise sent, the newest first.
         */
        PlatformReportPage: {
            /**
             * Total
             * @example 1
             */
            total: number;
            /**
             * Offset
             * @default 0
             */
            offset: number;
            /**
             * Limit
             * @default 50
             */
            limit: number;
            /** Rows */
            rows: components["schemas"]["PlatformReportLine"][];
        };
        /**
         * PlatformReported
         * @description What became of a report; without `case_no` the office finds out.
         */
        PlatformReported: {
            /**
             * Zh
             * @example 您现在有保障。
             */
            zh: string;
            /**
             * En
             * @example You are covered now.
             */
            en: string;
            /** Report No */
            report_no: string;
            /** Case No */
            case_no: string | null;
            /** Waits */
            waits: boolean;
            /** Repeated */
            repeated: boolean;
        };
        /**
         * PlatformStep
         * @description A step that the enterprise takes.
         */
        PlatformStep: {
            /**
             * Step
             * @enum {string}
             */
            step: "filing" | "application" | "late_statement" | "withdrawal" | "inquiry_answer" | "material_received" | "benefit_application" | "objection" | "reconsideration" | "litigation";
            facts?: components["schemas"]["StepFacts"];
        };
        /**
         * PlatformStepAnswer
         * @description A step was taken; the case as it stands then.
         */
        PlatformStepAnswer: {
            /** Step */
            step: string;
            /** At */
            at: string;
            case: components["schemas"]["PlatformCase"];
        };
        /**
         * PostHeld
         * @description A post that the user may act in.
         */
        PostHeld: {
            /**
             * Grant
             * @example G2025-000001
             */
            grant: string;
            /**
             * Post
             * @example confirmation_officer
             */
            post: string;
            /** Zh */
            zh: string;
            /** En */
            en: string;
            /** Area Kind */
            area_kind: string;
            /** Area */
            area: string;
            /**
             * Area Zh
             * @description The name of a place.
             * @default
             * @example 桃花市
             */
            area_zh: string;
        };
        /**
         * PostLine
         * @description A post: its group, the areas it is granted for, and the posts that may not stand beside it.
         */
        PostLine: {
            /**
             * Post
             * @example confirmation_officer
             */
            post: string;
            /** Zh */
            zh: string;
            /** En */
            en: string;
            /** Group */
            group: string;
            /** Areas */
            areas: string[];
            /** Second Factor */
            second_factor: boolean;
            /** Apart */
            apart: string[];
        };
        /**
         * PostList
         * @description All posts.
         */
        PostList: {
            /** Rows */
            rows: components["schemas"]["PostLine"][];
        };
        /**
         * Problem
         * @description A refusal as it leaves the server.
         */
        Problem: {
            /**
             * Type
             * @example /problems/unknown_case
             */
            type: string;
            /** Title */
            title: string;
            /** Status */
            status: number;
            /**
             * Code
             * @example unknown_case
             */
            code: string;
            /** Zh */
            zh: string;
            /** En */
            en: string;
            /** Place */
            place?: string | null;
            /** Remedy Zh */
            remedy_zh?: string | null;
            /** Remedy En */
            remedy_en?: string | null;
        } & {
            [key: string]: unknown;
        };
        /**
         * ProposalForm
         * @description Findings to be tried out.
         */
        ProposalForm: {
            /** Findings */
            findings?: string[];
            /** Need Help */
            need_help?: components["schemas"]["Activity"][];
        };
        /**
         * ProposalOut
         * @description What findings propose.
         */
        ProposalOut: {
            /** Grade */
            grade: number | null;
            /** Rule */
            rule: string;
            /** Care Level */
            care_level: string;
            /** Cites */
            cites: string[];
            /**
             * Provisional
             * @default false
             */
            provisional: boolean;
        };
        /**
         * ProvisionOut
         * @description A provision in our own words.
         */
        ProvisionOut: {
            /**
             * Address
             * @example measures-2025 §14
             */
            address: string;
            /** Instrument */
            instrument: string;
            /** Instrument Zh */
            instrument_zh: string;
            /** Instrument En */
            instrument_en: string;
            /** Number */
            number: string | null;
            /** Title Zh */
            title_zh: string;
            /** Title En */
            title_en: string;
            /** Zh */
            zh: string;
            /** En */
            en: string;
            /** Status */
            status: string;
            /** Mark */
            mark: string;
            /** Mark Zh */
            mark_zh: string;
            /** In Force */
            in_force: string | null;
        };
        /**
         * ProxyLine
         * @description Somebody who may act for the person.
         */
        ProxyLine: {
            /**
             * Proxy No
             * @example W2025-000001
             */
            proxy_no: string;
            /** Kind */
            kind: string;
            /** Shown As */
            shown_as: string;
            /** Since */
            since: string;
            /** Until */
            until: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "in_force" | "ended";
            /**
             * Recorded By
             * @enum {string}
             */
            recorded_by: "worker" | "office";
        };
        /**
         * ProxyPage
         * @description Those who may act for the person, the newest first.
         */
        ProxyPage: {
            /**
             * Total
             * @example 1
             */
            total: number;
            /**
             * Offset
             * @default 0
             */
            offset: number;
            /**
             * Limit
             * @default 50
             */
            limit: number;
            /** Rows */
            rows: components["schemas"]["ProxyLine"][];
        };
        /**
         * PursuedOut
         * @description A recovery against a third party.
         */
        PursuedOut: {
            /** Case No */
            case_no: string;
            /** Party */
            party: string;
            /** Asked Fen */
            asked_fen: number;
            /** Received Fen */
            received_fen: number;
            /** Outstanding Fen */
            outstanding_fen: number;
            /** Closed */
            closed: boolean;
        };
        /**
         * ReShoot
         * @description A paper that was not sufficient: one more picture is enough.
         */
        ReShoot: {
            /** Ref */
            ref: string;
            /** Paper */
            paper: string;
            /** Zh */
            zh: string;
            /** En */
            en: string;
            /** Reason */
            reason: string | null;
        };
        /**
         * ReadLine
         * @description Somebody has read something of the person's file: in which post and for what, not who by name.
         */
        ReadLine: {
            /** At */
            at: string;
            /** Post */
            post: string;
            /** Post Zh */
            post_zh: string;
            /** Post En */
            post_en: string;
            /** Case No */
            case_no: string | null;
            /** Fields */
            fields: string[];
            /** Fields Zh */
            fields_zh: string[];
            /** Purpose */
            purpose: string;
            /** Purpose Zh */
            purpose_zh: string;
            /**
             * Note
             * @description What the reader wrote beside the purpose.
             */
            note?: string | null;
            /** Unmasked */
            unmasked: boolean;
        };
        /**
         * ReadPage
         * @description Who has read the person's file, the newest first.
         */
        ReadPage: {
            /**
             * Total
             * @example 1
             */
            total: number;
            /**
             * Offset
             * @default 0
             */
            offset: number;
            /**
             * Limit
             * @default 50
             */
            limit: number;
            /** Rows */
            rows: components["schemas"]["ReadLine"][];
        };
        /**
         * ReadRow
         * @description Somebody has read personal data: in which post, of whom, which fields, for what.
         */
        ReadRow: {
            /**
             * At
             * @example 2025-09-10T09:00:00+08:00
             */
            at: string;
            /**
             * By
             * @example confirmation_officer:lin.jin
             */
            by: string;
            /**
             * By Zh
             * @example 确认岗
             */
            by_zh: string;
            /**
             * Account
             * @example lin.jin
             */
            account: string;
            /**
             * Person
             * @example 4611686018427387904
             */
            person: string;
            /**
             * Operation
             * @example cases.show
             */
            operation: string;
            /**
             * Case No
             * @example 570100-2025-000001
             */
            case_no: string | null;
            /**
             * Fields
             * @example [
             *       "name_masked"
             *     ]
             */
            fields: string[];
            /**
             * Purpose
             * @example handling
             */
            purpose: string;
            /** Note */
            note: string | null;
            /** Unmasked */
            unmasked: boolean;
            /**
             * Withheld Until
             * @description Until when the person is not shown it.
             */
            withheld_until: string | null;
        };
        /**
         * ReadRows
         * @description Reads of personal data, the newest first.
         */
        ReadRows: {
            /**
             * Total
             * @example 1
             */
            total: number;
            /**
             * Offset
             * @default 0
             */
            offset: number;
            /**
             * Limit
             * @default 50
             */
            limit: number;
            /** Rows */
            rows: components["schemas"]["ReadRow"][];
        };
        /**
         * Reason
         * @description Why a step is taken.
         */
        Reason: {
            /**
             * Reason
             * @example 职责相符
             */
            reason: string;
        };
        /**
         * ReasonForm
         * @description A reason.
         */
        ReasonForm: {
            /**
             * Reason
             * @example 传错了文件。
             */
            reason: string;
        };
        /**
         * ReceiptLine
         * @description Money that arrived.
         */
        ReceiptLine: {
            /** Reference */
            reference: string;
            /** Month */
            month: string;
            /** Amount Fen */
            amount_fen: number;
            /** Received On */
            received_on: string;
            /** Tax Office */
            tax_office: string | null;
        };
        /**
         * ReceiptPage
         * @description Receipts, the newest first.
         */
        ReceiptPage: {
            /**
             * Total
             * @example 1
             */
            total: number;
            /**
             * Offset
             * @default 0
             */
            offset: number;
            /**
             * Limit
             * @default 50
             */
            limit: number;
            /** Rows */
            rows: components["schemas"]["ReceiptLine"][];
        };
        /**
         * ReconciliationOut
         * @description Statement and ledger side by side.
         */
        ReconciliationOut: {
            /** Book */
            book: string;
            /** Matched */
            matched: number;
            /** Open Items */
            open_items: components["schemas"]["OpenItemOut"][];
            /** Statement Fen */
            statement_fen: number;
            /** Ledger Fen */
            ledger_fen: number;
        };
        /**
         * RecordedProxy
         * @description A proxy that an officer records, on a paper of the case.
         */
        RecordedProxy: {
            /**
             * Account
             * @example relative4
             */
            account: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "relative" | "union";
            /** Until */
            until?: string | null;
            /**
             * Document
             * @example 570100-2025-000003-E5
             */
            document: string;
        };
        /**
         * RecoveryOut
         * @description A recovery of what was paid too much.
         */
        RecoveryOut: {
            /** Recovery No */
            recovery_no: string;
            /** Case No */
            case_no: string;
            /** Award No */
            award_no: string;
            /** Item */
            item: string;
            /** Payee */
            payee: string;
            /** Amount Fen */
            amount_fen: number;
            /** Left Fen */
            left_fen: number;
            /** Share */
            share: string;
            /** Served On */
            served_on: string | null;
            /** Objection Until */
            objection_until: string | null;
            /** Status */
            status: string;
            /** Ground */
            ground: string;
            /** Mark */
            mark: string;
        };
        /**
         * RecusalForm
         * @description A recusal with who asked for it, why, and whether it is granted.
         */
        RecusalForm: {
            /** Seat */
            seat: number;
            /**
             * Asked By
             * @enum {string}
             */
            asked_by: "expert" | "worker" | "near_relative" | "platform" | "committee";
            /** Reason */
            reason: string;
            /** Granted */
            granted: boolean;
        };
        /**
         * RefusalOut
         * @description Who sent the batch back, and why.
         */
        RefusalOut: {
            /** Post */
            post: string;
            /** By */
            by: string;
            /** At */
            at: string;
            /** Reason */
            reason: string;
        };
        /**
         * RefuseForm
         * @description Why a batch is sent back; names nobody.
         */
        RefuseForm: {
            /**
             * Content
             * @description content_digest of the batch as it was seen
             */
            content: string;
            /** Reason */
            reason: string;
        };
        /**
         * Registered
         * @description An enterprise with which the person is registered.
         */
        Registered: {
            /** Platform */
            platform: string | null;
            /** Name */
            name: string;
            /** Since */
            since: string;
            /** Until */
            until: string | null;
        };
        /**
         * Rejected
         * @description A row that is returned, with its reason.
         */
        Rejected: {
            /**
             * Zh
             * @example 您现在有保障。
             */
            zh: string;
            /**
             * En
             * @example You are covered now.
             */
            en: string;
            /** Row */
            row: number;
            /** Code */
            code: string;
        };
        /**
         * RelativeForm
         * @description That a payee is oneself or a relative: one stands aside from her payments.
         */
        RelativeForm: {
            /** Payee */
            payee: string;
            /**
             * Relation
             * @enum {string}
             */
            relation: "self" | "spouse" | "child" | "parent" | "sibling" | "other";
        };
        /**
         * Remedies
         * @description The remedies of a case and what became of those that were used.
         */
        Remedies: {
            objection: components["schemas"]["Right"];
            reconsideration: components["schemas"]["Right"];
            litigation: components["schemas"]["Right"];
            second_appraisal: components["schemas"]["Right"];
            /** History */
            history: components["schemas"]["Happened"][];
        };
        /**
         * ReminderForm
         * @description A reminder to a platform enterprise.
         */
        ReminderForm: {
            /**
             * Document
             * @example T-12
             */
            document: string;
            /**
             * Ground
             * @example taoyuan-2025-1 §51(4)
             */
            ground: string;
        };
        /**
         * ReportCandidate
         * @description An order that may make its platform responsible.
         */
        ReportCandidate: {
            /** Order No */
            order_no: string;
            /** Platform */
            platform: string;
            /** Accepted At */
            accepted_at: string | null;
            /** Source */
            source: string;
            /** Being Carried Out */
            being_carried_out: boolean | null;
        };
        /**
         * ReportForm
         * @description A report that somebody takes in at the counter or on the telephone.
         */
        ReportForm: {
            /**
             * Channel
             * @enum {string}
             */
            channel: "counter" | "telephone";
            /**
             * Reporter
             * @enum {string}
             */
            reporter: "worker" | "platform" | "relative" | "union" | "agency" | "other";
            /**
             * Worker Id
             * @description document number of who was hurt; null when nobody can name it
             * @example 570100199001011234
             */
            worker_id?: string | null;
            /**
             * Place Of Injury
             * @example 570102
             */
            place_of_injury: string;
            /**
             * Injury At
             * @example 2025-09-08T12:10:00+08:00
             */
            injury_at?: string | null;
            /**
             * Received At
             * @description default: now
             */
            received_at?: string | null;
            /** Orders */
            orders?: string[];
            /**
             * Narrative
             * @example 送餐途中与小客车相撞，右臂受伤。
             */
            narrative?: string | null;
            /**
             * Contact
             * @example 13812345678
             */
            contact?: string | null;
        };
        /**
         * ReportFound
         * @description A report about the person in the caller's area.
         */
        ReportFound: {
            /**
             * Report No
             * @example R570100-2025-000001
             */
            report_no: string;
        };
        /**
         * ReportLine
         * @description A report of the person.
         */
        ReportLine: {
            /** Report No */
            report_no: string;
            /** Received At */
            received_at: string;
            /** Injury At */
            injury_at: string | null;
            /** Place */
            place: string;
            /** Place Zh */
            place_zh: string;
            /** Case No */
            case_no: string | null;
            /** Waits */
            waits: boolean;
        };
        /**
         * ReportOutcome
         * @description What became of a report.
         */
        ReportOutcome: {
            /**
             * Report No
             * @example R570100-2025-000001
             */
            report_no: string;
            /** Channel */
            channel: string;
            /** Channel Zh */
            channel_zh: string;
            /** Reporter */
            reporter: string;
            /** Reporter Zh */
            reporter_zh: string;
            /** Place Of Injury */
            place_of_injury: string;
            /** Place Zh */
            place_zh: string;
            /** Injury At */
            injury_at: string | null;
            /** Received At */
            received_at: string;
            /** Orders */
            orders: string[];
            /** Step */
            step: string | null;
            /** Step Zh */
            step_zh: string | null;
            /** Case No */
            case_no: string | null;
            /** Candidates */
            candidates: string[];
            /** Waits */
            waits: boolean;
            /** Tasks */
            tasks: components["schemas"]["TaskOut"][];
            /** Zh */
            zh: string;
            /** En */
            en: string;
            /** Repeated */
            repeated: boolean;
            /** Registered */
            registered: boolean | null;
            /** Order Fits */
            order_fits: components["schemas"]["OrderFitOut"][];
            /** Orders Not Found */
            orders_not_found: string[];
            responsible_platform: components["schemas"]["ReportResponsibility"] | null;
            jurisdiction: components["schemas"]["JurisdictionOut"];
        };
        /**
         * ReportResponsibility
         * @description The responsible platform as far as the orders say it.
         */
        ReportResponsibility: {
            /** Platform */
            platform: string | null;
            /** Order No */
            order_no: string | null;
            /** Decided By */
            decided_by: string | null;
            /** Asks A Person */
            asks_a_person: boolean;
            /** Candidates */
            candidates: components["schemas"]["ReportCandidate"][];
            /** Zh */
            zh: string;
            /** En */
            en: string;
            /** Cites */
            cites: string[];
            /** Mark */
            mark: string;
            /** Provisional */
            provisional: boolean;
        };
        /**
         * ReportRow
         * @description A report as it stands; it names no person.
         */
        ReportRow: {
            /**
             * Report No
             * @example R570100-2025-000001
             */
            report_no: string;
            /** Channel */
            channel: string;
            /** Channel Zh */
            channel_zh: string;
            /** Reporter */
            reporter: string;
            /** Reporter Zh */
            reporter_zh: string;
            /** Place Of Injury */
            place_of_injury: string;
            /** Place Zh */
            place_zh: string;
            /** Injury At */
            injury_at: string | null;
            /** Received At */
            received_at: string;
            /** Orders */
            orders: string[];
            /** Step */
            step: string | null;
            /** Step Zh */
            step_zh: string | null;
            /** Case No */
            case_no: string | null;
            /** Candidates */
            candidates: string[];
            /** Waits */
            waits: boolean;
            /** Tasks */
            tasks: components["schemas"]["TaskOut"][];
        };
        /**
         * ReportShown
         * @description A report with what was told, its contact masked; null where the key of the person was destroyed.
         */
        ReportShown: {
            /**
             * Report No
             * @example R570100-2025-000001
             */
            report_no: string;
            /** Channel */
            channel: string;
            /** Channel Zh */
            channel_zh: string;
            /** Reporter */
            reporter: string;
            /** Reporter Zh */
            reporter_zh: string;
            /** Place Of Injury */
            place_of_injury: string;
            /** Place Zh */
            place_zh: string;
            /** Injury At */
            injury_at: string | null;
            /** Received At */
            received_at: string;
            /** Orders */
            orders: string[];
            /** Step */
            step: string | null;
            /** Step Zh */
            step_zh: string | null;
            /** Case No */
            case_no: string | null;
            /** Candidates */
            candidates: string[];
            /** Waits */
            waits: boolean;
            /** Tasks */
            tasks: components["schemas"]["TaskOut"][];
            /** Person */
            person: string;
            /** Narrative */
            narrative: string | null;
            /**
             * Contact
             * @example 138****5678
             */
            contact: string | null;
        };
        /**
         * Reported
         * @description What became of a report.
         */
        Reported: {
            /**
             * Report No
             * @example R570100-2025-000004
             */
            report_no: string;
            /** Case No */
            case_no: string | null;
            /** Waits */
            waits: boolean;
            /** Repeated */
            repeated: boolean;
            /** Received At */
            received_at: string;
            /** Zh */
            zh: string;
            /** En */
            en: string;
            /** Orders */
            orders: components["schemas"]["FitTold"][];
            next: components["schemas"]["Said"];
        };
        /**
         * ResolveForm
         * @description What became of a payment of unknown outcome, by evidence.
         */
        ResolveForm: {
            /** Paid */
            paid: boolean;
            /**
             * Evidence
             * @example 查询-7
             */
            evidence: string;
        };
        /**
         * ResponsibilityOut
         * @description The responsible platform with its reason; null where a person still decides.
         */
        ResponsibilityOut: {
            /** Platform */
            platform: string | null;
            /** Order No */
            order_no: string | null;
            /** Decided By */
            decided_by: string | null;
            /** Asks A Person */
            asks_a_person: boolean;
            /** Candidates */
            candidates: components["schemas"]["CandidateOut"][];
            /** Zh */
            zh: string;
            /** En */
            en: string;
            /** Cites */
            cites: string[];
            /** Mark */
            mark: string;
            /** Provisional */
            provisional: boolean;
        };
        /**
         * ReturnedPage
         * @description A page of such payments.
         */
        ReturnedPage: {
            /**
             * Total
             * @example 1
             */
            total: number;
            /**
             * Offset
             * @default 0
             */
            offset: number;
            /**
             * Limit
             * @default 50
             */
            limit: number;
            /** Rows */
            rows: components["schemas"]["ReturnedRow"][];
        };
        /**
         * ReturnedRow
         * @description A payment that came back, or whose outcome nobody knows, with what must be done now.
         */
        ReturnedRow: {
            /** Payment No */
            payment_no: string;
            /** Batch No */
            batch_no: string;
            /** Case No */
            case_no: string;
            /** Award No */
            award_no: string | null;
            /** Item */
            item: string;
            /** Zh */
            zh: string;
            /** Period */
            period: string;
            /** Payee */
            payee: string;
            /** Amount Fen */
            amount_fen: number;
            /** Due On */
            due_on: string;
            /** State */
            state: string;
            /** State Zh */
            state_zh: string;
            /** Reason */
            reason: string | null;
            /** Open Fen */
            open_fen: number;
            /**
             * Next
             * @enum {string}
             */
            next: "account" | "prepare" | "in_batch" | "resolve" | "none";
            /** Next Zh */
            next_zh: string;
            /** Next En */
            next_en: string;
        };
        /**
         * Right
         * @description A remedy: whether it may be used, until when, before whom.
         */
        Right: {
            /**
             * Zh
             * @example 您现在有保障。
             */
            zh: string;
            /**
             * En
             * @example You are covered now.
             */
            en: string;
            /** May */
            may: boolean;
            /** Until */
            until: string | null;
            /** Length */
            length: number | null;
            /** Unit */
            unit: string | null;
            /** Body Zh */
            body_zh: string;
            /** Body En */
            body_en: string;
            /** Cites */
            cites: string[];
            /** Provisional */
            provisional: boolean;
        };
        /**
         * RosterIn
         * @description Workers to be registered; `dry_run` only says what would happen.
         */
        RosterIn: {
            /**
             * Dry Run
             * @default true
             */
            dry_run: boolean;
            /** Rows */
            rows: components["schemas"]["RosterRowIn"][];
        };
        /**
         * RosterOut
         * @description What became of the rows: received = registered + linked + ended + unchanged + rejected.
         */
        RosterOut: {
            /** Received */
            received: number;
            /** Registered */
            registered: number;
            /** Linked */
            linked: number;
            /** Ended */
            ended: number;
            /** Unchanged */
            unchanged: number;
            /** Rejected */
            rejected: number;
            /** Warnings */
            warnings: {
                [key: string]: number;
            };
            /** Committed */
            committed: boolean;
            /** Batch */
            batch: string | null;
            /** Rejections */
            rejections: components["schemas"]["Rejected"][];
        };
        /**
         * RosterRowIn
         * @description A worker as a row of a roster.
         */
        RosterRowIn: {
            /**
             * Document Number
             * @example 570100199001010018
             */
            document_number: string;
            /** Name */
            name?: string | null;
            /** Document Kind */
            document_kind?: string | null;
            /**
             * From
             * @example 2025-07-01
             */
            from?: string | null;
            /** To */
            to?: string | null;
            /** Service Agency */
            service_agency?: string | null;
            /** Employee */
            employee?: string | null;
        };
        /**
         * Said
         * @description A sentence in both languages.
         */
        Said: {
            /**
             * Zh
             * @example 您现在有保障。
             */
            zh: string;
            /**
             * En
             * @example You are covered now.
             */
            en: string;
        };
        /**
         * ScreenForm
         * @description Facts of an injury for screening: an absent key is not known, null is known not to exist.
         */
        ScreenForm: {
            /**
             * Case No
             * @description place, time and order of this case, unless they are told here
             */
            case_no?: string | null;
            /**
             * Place
             * @example taoyuan
             */
            place?: string | null;
            /**
             * Injury At
             * @example 2025-09-08T12:10:00+08:00
             */
            injury_at?: string | null;
            /**
             * Kind
             * @example accident
             */
            kind?: string | null;
            /**
             * Accident Type
             * @example traffic
             */
            accident_type?: string | null;
            /**
             * Activity
             * @example delivering
             */
            activity?: string | null;
            /**
             * Order
             * @example {
             *       "accepted_at": "2025-09-08T12:00:00+08:00"
             *     }
             */
            order?: {
                [key: string]: components["schemas"]["JsonValue"];
            } | null;
            /** Traffic Responsibility */
            traffic_responsibility?: string | null;
            /** Onset At */
            onset_at?: string | null;
            /** Diagnosed At */
            diagnosed_at?: string | null;
            /** Death At */
            death_at?: string | null;
            /** Exclusions */
            exclusions?: string[] | null;
        };
        /**
         * Screened
         * @description What screening advises; a person decides.
         */
        Screened: {
            /** Open */
            open: components["schemas"]["ScreenedItem"][];
            /** Closed */
            closed: components["schemas"]["ScreenedItem"][];
            /** Needs */
            needs: string[];
            /** Version Of Law */
            version_of_law: string | null;
            /** Provisional */
            provisional: boolean;
            before_scheme?: components["schemas"]["BeforeScheme"] | null;
        };
        /**
         * ScreenedItem
         * @description One situation of the law as it stands by the facts told.
         */
        ScreenedItem: {
            /** Item */
            item: number;
            /** Title Zh */
            title_zh: string;
            /** Title En */
            title_en: string;
            /** Because */
            because?: string | null;
            /** Zh */
            zh: string;
            /** En */
            en: string;
            /** Cites */
            cites: string[];
            /** Mark */
            mark?: string | null;
            /**
             * In Principle
             * @default false
             */
            in_principle: boolean;
            /** Needs */
            needs?: string[];
        };
        /**
         * SealForm
         * @description The opinion of a seat.
         */
        SealForm: {
            /** Seat */
            seat: number;
            opinion: components["schemas"]["OpinionForm"];
        };
        /**
         * Sealed
         * @description The commitment of a sealed opinion.
         */
        Sealed: {
            /** Seat */
            seat: number;
            /** Commitment */
            commitment: string;
        };
        /**
         * SeatOut
         * @description A seat of a panel: who sits on it, and whether her opinion is sealed.
         */
        SeatOut: {
            /** Seat */
            seat: number;
            /** Speciality */
            speciality: string;
            /** Zh */
            zh: string;
            /** Expert */
            expert: string | null;
            /** Hospital */
            hospital: string | null;
            /** Opinion */
            opinion: boolean;
        };
        /**
         * SecretLine
         * @description A secret of a machine, without its content.
         */
        SecretLine: {
            /**
             * Holds From
             * Format: date-time
             */
            holds_from: string;
            /** Holds To */
            holds_to: string | null;
        };
        /**
         * SendBackForm
         * @description Why an award is sent back.
         */
        SendBackForm: {
            /** Reason */
            reason: string;
        };
        /**
         * SettleForm
         * @description Where a person says that a report belongs.
         */
        SettleForm: {
            /**
             * Decision
             * @enum {string}
             */
            decision: "join" | "open" | "separate";
            /**
             * Case No
             * @description for `join`: the case
             */
            case_no?: string | null;
            /**
             * Injury At
             * @description for `open`: the time of the injury, found out
             */
            injury_at?: string | null;
            /**
             * Reason
             * @example 同一路口、同一事故。
             */
            reason: string;
        };
        /**
         * SignForm
         * @description A signature over what was seen.
         */
        SignForm: {
            /**
             * Content
             * @description content_digest of the batch as it was seen
             */
            content: string;
        };
        /**
         * SignatureOut
         * @description Who signed, in which post.
         */
        SignatureOut: {
            /** Post */
            post: string;
            /** Post Zh */
            post_zh: string;
            /** Person */
            person: string;
            /** At */
            at: string;
        };
        /**
         * Speciality
         * @description The class of injuries that an expert judges.
         * @enum {string}
         */
        Speciality: "nerves_and_mind" | "bones_and_burns" | "head_senses" | "surgery" | "occupational_disease";
        /**
         * StepAnswer
         * @description A step was taken; the case as it stands then.
         */
        StepAnswer: {
            /** Step */
            step: string;
            /** At */
            at: string;
            case: components["schemas"]["CaseTold"];
        };
        /**
         * StepFacts
         * @description What a party tells with a step; each step says in `needs` which it must.
         */
        StepFacts: {
            /** Application Kind */
            application_kind?: ("disability" | "death") | null;
            /** Statement */
            statement?: string | null;
            /** Late Statement */
            late_statement?: string | null;
            /** Papers */
            papers?: string[] | null;
            /** Ref */
            ref?: string | null;
            /** Answer */
            answer?: string | null;
            /** Items */
            items?: string[] | null;
            /** Body */
            body?: string | null;
            /** Note */
            note?: string | null;
            /** Orders */
            orders?: string[] | null;
        };
        /**
         * StepForm
         * @description A step to be taken.
         */
        StepForm: {
            /**
             * Facts
             * @example {
             *       "article": "measures-2025 §11(1)(1)",
             *       "reason": "送餐途中发生交通事故，事实清楚。"
             *     }
             */
            facts?: {
                [key: string]: components["schemas"]["JsonValue"];
            };
            /**
             * Ground
             * @example measures-2025 §14
             */
            ground: string;
            /** On Behalf Of */
            on_behalf_of?: string | null;
        };
        /**
         * StepName
         * @description A step by which an entry is dealt with.
         */
        StepName: {
            /** Verb */
            verb: string;
            /** Zh */
            zh: string;
            /** En */
            en: string;
        };
        /**
         * StepOut
         * @description A step that was taken, with what was told in it; null where the key of the person was destroyed.
         */
        StepOut: {
            /** Place */
            place: number;
            /** Verb */
            verb: string;
            /** Zh */
            zh: string;
            /** En */
            en: string;
            /** At */
            at: string;
            /**
             * Actor
             * @example case_clerk:zhou.yun
             */
            actor: string;
            /** Actor Zh */
            actor_zh: string;
            /** On Behalf Of */
            on_behalf_of: string | null;
            /** Ground */
            ground: string;
            /** Facts */
            facts: {
                [key: string]: components["schemas"]["JsonValue"];
            };
            /** Told */
            told?: {
                [key: string]: components["schemas"]["JsonValue"];
            } | null;
            /** Digest */
            digest?: string | null;
            /** Clocks */
            clocks: {
                [key: string]: components["schemas"]["Begun"];
            };
            /** Corrected By */
            corrected_by: number | null;
        };
        /**
         * StepSaid
         * @description One sentence of an explanation.
         */
        StepSaid: {
            /** Zh */
            zh: string;
            /** En */
            en: string;
            /** Cites */
            cites?: string[];
            /** Mark */
            mark?: string | null;
        };
        /**
         * StepTaken
         * @description A step that was taken.
         */
        StepTaken: {
            /**
             * Case No
             * @example 570100-2025-000001
             */
            case_no: string;
            /** Place */
            place: number;
            /** Verb */
            verb: string;
            /** At */
            at: string;
            /** Actor */
            actor: string;
            /** Clocks */
            clocks: {
                [key: string]: components["schemas"]["Begun"];
            };
            /** Last Act */
            last_act: number;
        };
        /**
         * StopForm
         * @description A monthly benefit that is stopped, or runs again.
         */
        StopForm: {
            /**
             * Item
             * @example medical_care
             */
            item: string;
            /**
             * Payee
             * @example person:4611686018427387904
             */
            payee: string;
            /**
             * From Month
             * @example 2025-09
             */
            from_month: string;
            /**
             * Reason
             * @example conditions_lost
             */
            reason: string;
            /**
             * Document
             * @example J-7
             */
            document: string;
            /**
             * Ground
             * @example taoyuan-2025-1 §56
             */
            ground: string;
        };
        /**
         * StopOut
         * @description What became of a monthly benefit.
         */
        StopOut: {
            /** Case No */
            case_no: string;
            /** Item */
            item: string;
            /** Payee */
            payee: string;
            /** From Month */
            from_month: string;
            /**
             * State
             * @enum {string}
             */
            state: "stopped" | "running";
        };
        /**
         * TaskAnswerForm
         * @description The answer to a task: a code or the number of the act that settled it, never a narrative.
         */
        TaskAnswerForm: {
            /**
             * Ref
             * @example case:570100-2025-000001@6
             */
            ref: string;
            /**
             * Outcome
             * @example checked
             */
            outcome: string;
        };
        /**
         * TaskOut
         * @description A task that waits for a person.
         */
        TaskOut: {
            /**
             * Ref
             * @example case:570100-2025-000001@6
             */
            ref: string;
            /** Subject */
            subject: string;
            /**
             * Code
             * @example no_order
             */
            code: string;
            /** Post */
            post: string;
            /** Opened At */
            opened_at: string;
            /** Detail */
            detail: {
                [key: string]: components["schemas"]["JsonValue"];
            };
            /** Zh */
            zh: string;
            /** En */
            en: string;
        };
        /**
         * ThirdPartyForm
         * @description What a third party paid of one item; `party` is a reference, never a name.
         */
        ThirdPartyForm: {
            /**
             * Party
             * @example T1
             */
            party: string;
            /**
             * Item
             * @example medical_care
             */
            item: string;
            /**
             * Amount Fen
             * @example 123456
             */
            amount_fen: number;
            /**
             * Paid On
             * Format: date
             */
            paid_on: string;
            /** Proof */
            proof: string;
            /**
             * Ground
             * @example taoyuan-2025-1 §53
             */
            ground: string;
        };
        /**
         * ThirdPartyOut
         * @description What a third party paid.
         */
        ThirdPartyOut: {
            /** Id */
            id: number;
            /** Case No */
            case_no: string;
            /** Party */
            party: string;
            /** Item */
            item: string;
            /** Amount Fen */
            amount_fen: number;
            /** Paid On */
            paid_on: string;
            /** Proof Digest */
            proof_digest: string;
        };
        /**
         * ToDo
         * @description Something that waits for the person.
         */
        ToDo: {
            /** Case No */
            case_no: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "missing" | "question" | "re_shoot";
            /** Zh */
            zh: string;
            /** En */
            en: string;
            /** Until */
            until: string | null;
        };
        /**
         * Token
         * @description A token (RFC 6749 §5.1).
         */
        Token: {
            /** Access Token */
            access_token: string;
            /**
             * Token Type
             * @default Bearer
             * @constant
             */
            token_type: "Bearer";
            /**
             * Expires In
             * @example 3600
             */
            expires_in: number;
        };
        /**
         * Totals
         * @description Sums of a case in fen.
         */
        Totals: {
            /** Awarded Fen */
            awarded_fen: number;
            /** Paid Fen */
            paid_fen: number;
            /** Outstanding Fen */
            outstanding_fen: number;
        };
        /**
         * TrackState
         * @description Where a track is.
         */
        TrackState: {
            /**
             * State
             * @example investigating
             */
            state: string;
            /**
             * Zh
             * @example 调查核实中
             */
            zh: string;
            /**
             * Track Zh
             * @example 确认
             */
            track_zh: string;
        };
        /**
         * TrackTold
         * @description One of the four tracks of a case.
         */
        TrackTold: {
            /**
             * Track
             * @enum {string}
             */
            track: "confirmation" | "appraisal" | "benefit" | "remedy";
            /** Zh */
            zh: string;
            /** En */
            en: string;
            /** State */
            state: string;
            /** State Zh */
            state_zh: string;
            /** Now Zh */
            now_zh: string;
            /** Now En */
            now_en: string;
            /** Done */
            done: boolean;
        };
        /**
         * UnmaskForm
         * @description Why clear values are needed; the person sees it beside the read.
         */
        UnmaskForm: {
            /**
             * Purpose
             * @enum {string}
             */
            purpose: "case_handling" | "contact" | "identity_check" | "objection" | "supervision" | "audit";
            /** Note */
            note?: string | null;
        };
        /**
         * Unmasked
         * @description Clear values, told once.
         */
        Unmasked: {
            /** Name */
            name: string | null;
            /** Document Number */
            document_number: string | null;
            /** Contacts */
            contacts: string[];
        };
        /**
         * UploadFinished
         * @description An upload became papers of the case.
         */
        UploadFinished: {
            /** Documents */
            documents: components["schemas"]["DocumentTold"][];
            /** Replaced */
            replaced: string | null;
        };
        /**
         * UploadTold
         * @description How far an upload is; the next part begins at `received`.
         */
        UploadTold: {
            /**
             * Upload
             * @example u_0f3c5d0a9b1e2d4c6f708192
             */
            upload: string;
            /** Size */
            size: number;
            /** Received */
            received: number;
            /** Part Limit */
            part_limit: number;
            /**
             * State
             * @enum {string}
             */
            state: "open" | "finished" | "given_up";
        };
        /**
         * VerdictForm
         * @description What a person decides about a document, with her reason for the applicant.
         */
        VerdictForm: {
            /**
             * Verdict
             * @enum {string}
             */
            verdict: "accepted" | "insufficient" | "rejected";
            /**
             * Reason
             * @example 与原件核对一致。
             */
            reason: string;
        };
        /**
         * VoidForm
         * @description A payment, or the whole batch, that is not sent.
         */
        VoidForm: {
            /** Payment No */
            payment_no?: string | null;
            /** Reason */
            reason: string;
        };
        /**
         * Waiting
         * @description What waits for the enterprise.
         */
        Waiting: {
            /** Cases */
            cases: number;
            /** Questions */
            questions: number;
            /** Arrears Fen */
            arrears_fen: number;
            /** Owed Fen */
            owed_fen: number;
        };
        /**
         * Way
         * @description An issuer of identities: `start` is the address to go to.
         */
        Way: {
            /**
             * Issuer
             * @example demo
             */
            issuer: string;
            /**
             * Zh
             * @example 演示身份认证
             */
            zh: string;
            /**
             * En
             * @example demo identities
             */
            en: string;
            /**
             * Start
             * @example /api/sign-in/demo?to=office
             */
            start: string;
        };
        /**
         * Ways
         * @description The ways to sign in; a local account stands beside the issuers. A demonstration lists its accounts, another home none.
         */
        Ways: {
            /** Issuers */
            issuers: components["schemas"]["Way"][];
            /** Demo */
            demo: boolean;
            /**
             * Password
             * @description The password of all accounts of a demonstration.
             */
            password?: string | null;
            /** Accounts */
            accounts?: components["schemas"]["DemoLine"][];
        };
        /**
         * WebhookLine
         * @description A webhook.
         */
        WebhookLine: {
            /** Webhook */
            webhook: string;
            /** Url */
            url: string;
            /** Events */
            events: string[];
            /** Made At */
            made_at: string;
        };
        /**
         * WebhookMade
         * @description A webhook just made; the secret is shown this once.
         */
        WebhookMade: {
            /** Webhook */
            webhook: string;
            /** Url */
            url: string;
            /** Events */
            events: string[];
            /** Made At */
            made_at: string;
            /** Secret */
            secret: string;
        };
        /**
         * WebhookPage
         * @description Webhooks of the enterprise.
         */
        WebhookPage: {
            /**
             * Total
             * @example 1
             */
            total: number;
            /**
             * Offset
             * @default 0
             */
            offset: number;
            /**
             * Limit
             * @default 50
             */
            limit: number;
            /** Rows */
            rows: components["schemas"]["WebhookLine"][];
        };
        /**
         * Why
         * @description A sentence of a calculation with its articles.
         */
        Why: {
            /**
             * Zh
             * @example 您现在有保障。
             */
            zh: string;
            /**
             * En
             * @example You are covered now.
             */
            en: string;
            /** Cites */
            cites: string[];
        };
        /**
         * Withheld
         * @description What is withheld.
         */
        Withheld: {
            /**
             * Case No
             * @example 570100-2025-000001
             */
            case_no: string;
            /** Account */
            account: string;
            /**
             * Until
             * Format: date
             */
            until: string;
        };
        /**
         * WithholdForm
         * @description Whose reads of this case its person is not shown yet, until which day, and why.
         */
        WithholdForm: {
            /**
             * Account
             * @example wu.ling
             */
            account: string;
            /**
             * Until
             * Format: date
             * @example 2025-12-01
             */
            until: string;
            /**
             * Reason
             * @example 核查冒名领取，告知会妨碍调查
             */
            reason: string;
        };
        /**
         * Word
         * @description A word with its names.
         */
        Word: {
            /** Value */
            value: string;
            /** Zh */
            zh: string;
            /** En */
            en: string;
        };
        /**
         * WorkPage
         * @description A page of the work list.
         */
        WorkPage: {
            /**
             * Total
             * @example 1
             */
            total: number;
            /**
             * Offset
             * @default 0
             */
            offset: number;
            /**
             * Limit
             * @default 50
             */
            limit: number;
            /** As Of */
            as_of: string;
            counts: components["schemas"]["Counts"];
            /** Rows */
            rows: components["schemas"]["WorkRow"][];
        };
        /**
         * WorkRow
         * @description One entry: what, why it stands in this list, until when, and where it is done.
         */
        WorkRow: {
            /**
             * Id
             * @example clock:570100-2025-000003:decision
             */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "clock" | "waiting" | "task" | "report" | "benefit_task" | "batch" | "payable" | "double_coverage" | "case";
            /**
             * Colour
             * @enum {string}
             */
            colour: "red" | "yellow" | "green";
            /** Subject */
            subject: string;
            /** Case No */
            case_no: string | null;
            /** Zh */
            zh: string;
            /** En */
            en: string;
            /** Why Zh */
            why_zh: string;
            /** Why En */
            why_en: string;
            /** Responsible */
            responsible: string | null;
            /** Responsible Zh */
            responsible_zh: string | null;
            /** Due */
            due: string | null;
            /** Days Left */
            days_left: number | null;
            /** Days Unit */
            days_unit: ("working_days" | "natural_days") | null;
            /** Provisional */
            provisional: boolean;
            /** Since */
            since: string | null;
            /** Steps */
            steps: components["schemas"]["StepName"][];
            link: components["schemas"]["Link"];
        };
        /**
         * WorkerOrder
         * @description An order of the worker as its platform sent it; protection never depends on `source`, `billed` or `paid`.
         */
        WorkerOrder: {
            /**
             * Order No
             * @example S20250805-0001
             */
            order_no: string;
            /**
             * Platform
             * @example 91570000MA0000031B
             */
            platform: string;
            /**
             * Platform Name
             * @example 饿了么
             */
            platform_name: string;
            /** Industry */
            industry: string | null;
            /** Industry Zh */
            industry_zh: string | null;
            /** District */
            district: string | null;
            /** District Zh */
            district_zh: string | null;
            /** Accepted At */
            accepted_at: string | null;
            /** Started At */
            started_at: string | null;
            /** Completed At */
            completed_at: string | null;
            /**
             * Status
             * @example completed
             */
            status: string | null;
            /** In Task Period */
            in_task_period: boolean | null;
            /**
             * Version Of Law
             * @example measures-2025
             */
            version_of_law: string | null;
            /** Provisional */
            provisional: boolean;
            /**
             * Source
             * @example accepted
             */
            source: string;
            /** Billed */
            billed: boolean;
            /** Paid */
            paid: boolean;
        };
        /**
         * WorkerOut
         * @description Who was hurt, masked.
         */
        WorkerOut: {
            /**
             * Name
             * @example 张*三
             */
            name: string | null;
            /**
             * Document Number
             * @example 57**************34
             */
            document_number: string | null;
            /**
             * Phone
             * @example 138****5678
             */
            phone: string | null;
            /**
             * Masked
             * @default true
             */
            masked: boolean;
        };
        /** Body_machines.token */
        token: {
            /**
             * Grant Type
             * @constant
             */
            grant_type: "client_credentials";
            /**
             * Client Id
             * @default
             */
            client_id: string;
            /**
             * Client Secret
             * @default
             */
            client_secret: string;
        };
        /**
         * OwedPage
         * @description A page of what platforms owe.
         */
        zhibao__web__models__office_benefits__OwedPage: {
            /**
             * Total
             * @example 1
             */
            total: number;
            /**
             * Offset
             * @default 0
             */
            offset: number;
            /**
             * Limit
             * @default 50
             */
            limit: number;
            /** Rows */
            rows: components["schemas"]["OwedOut"][];
        };
        /**
         * PrepareForm
         * @description An award to be written down; it counts after review and approval.
         */
        zhibao__web__models__office_benefits__PrepareForm: {
            /**
             * Given
             * @example {
             *       "benefit_wage": "6500.00",
             *       "medical": {
             *         "claimed": "8000.00",
             *         "eligible": "7600.00"
             *       }
             *     }
             */
            given?: {
                [key: string]: components["schemas"]["JsonValue"];
            };
            /**
             * Only
             * @description these benefits only
             */
            only?: string[];
            /**
             * Payees
             * @example {
             *       "near_relatives": "person:4611686018427387904"
             *     }
             */
            payees?: {
                [key: string]: string;
            };
            /**
             * Items
             * @example {
             *       "medical_care": "medical_care:B1"
             *     }
             */
            items?: {
                [key: string]: string;
            };
            /** Replaces */
            replaces?: string | null;
            /** Reason */
            reason?: string | null;
            /**
             * Ground
             * @default zhejiang-2025-44 §2(5)
             * @example measures-2025 §14
             */
            ground: string;
        };
        /**
         * CasePage
         * @description A page of cases.
         */
        zhibao__web__models__office_cases__CasePage: {
            /**
             * Total
             * @example 1
             */
            total: number;
            /**
             * Offset
             * @default 0
             */
            offset: number;
            /**
             * Limit
             * @default 50
             */
            limit: number;
            /** Rows */
            rows: components["schemas"]["CaseRow"][];
        };
        /**
         * LetterLine
         * @description A letter of a case: whether it can be printed now, what is missing, or why there is nothing to say.
         */
        zhibao__web__models__office_letters__LetterLine: {
            /**
             * Id
             * @example confirmation
             */
            id: string;
            /** Zh */
            zh: string;
            /** En */
            en: string;
            /** May */
            may: boolean;
            /** Missing */
            missing: components["schemas"]["MissingField"][];
            /** Why Not Zh */
            why_not_zh: string | null;
            /** Why Not En */
            why_not_en: string | null;
            /** Copies */
            copies: ("person" | "platform")[];
        };
        /**
         * BatchPage
         * @description A page of batches.
         */
        zhibao__web__models__office_payments__BatchPage: {
            /**
             * Total
             * @example 1
             */
            total: number;
            /**
             * Offset
             * @default 0
             */
            offset: number;
            /**
             * Limit
             * @default 50
             */
            limit: number;
            /** Rows */
            rows: components["schemas"]["BatchHead"][];
        };
        /**
         * PrepareForm
         * @description A batch of everything an award still owes.
         */
        zhibao__web__models__office_payments__PrepareForm: {
            /**
             * Award No
             * @example 570100-2025-000001-A1
             */
            award_no: string;
        };
        /**
         * ReportPage
         * @description A page of reports.
         */
        zhibao__web__models__office_reports__ReportPage: {
            /**
             * Total
             * @example 1
             */
            total: number;
            /**
             * Offset
             * @default 0
             */
            offset: number;
            /**
             * Limit
             * @default 50
             */
            limit: number;
            /** Rows */
            rows: components["schemas"]["ReportRow"][];
        };
        /**
         * BatchPage
         * @description Batches, the newest first.
         */
        zhibao__web__models__platform__BatchPage: {
            /**
             * Total
             * @example 1
             */
            total: number;
            /**
             * Offset
             * @default 0
             */
            offset: number;
            /**
             * Limit
             * @default 50
             */
            limit: number;
            /** Rows */
            rows: components["schemas"]["BatchLine"][];
        };
        /**
         * ReportPage
         * @description Reports of the person.
         */
        zhibao__web__models__worker__ReportPage: {
            /**
             * Total
             * @example 1
             */
            total: number;
            /**
             * Offset
             * @default 0
             */
            offset: number;
            /**
             * Limit
             * @default 50
             */
            limit: number;
            /** Rows */
            rows: components["schemas"]["ReportLine"][];
        };
        /**
         * CasePage
         * @description Cases of the person.
         */
        zhibao__web__models__worker_cases__CasePage: {
            /**
             * Total
             * @example 1
             */
            total: number;
            /**
             * Offset
             * @default 0
             */
            offset: number;
            /**
             * Limit
             * @default 50
             */
            limit: number;
            /** Rows */
            rows: components["schemas"]["CaseLine"][];
        };
        /**
         * LetterLine
         * @description A letter that may be read.
         */
        zhibao__web__models__worker_cases__LetterLine: {
            /**
             * Letter
             * @example confirmation
             */
            letter: string;
            /** Award No */
            award_no: string | null;
            /** Letter No */
            letter_no: string;
            /** Zh */
            zh: string;
            /** En */
            en: string;
            /** Issued On */
            issued_on: string;
            /** Check */
            check: string;
        };
        /**
         * OwedPage
         * @description What platforms owe the person.
         */
        zhibao__web__models__worker_cases__OwedPage: {
            /**
             * Total
             * @example 1
             */
            total: number;
            /**
             * Offset
             * @default 0
             */
            offset: number;
            /**
             * Limit
             * @default 50
             */
            limit: number;
            /** Rows */
            rows: components["schemas"]["OwedLine"][];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "sign_in.ways": {
        parameters: {
            query?: {
                to?: "office" | "worker";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ways"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sign_in.begin": {
        parameters: {
            query?: {
                to?: "office" | "worker";
            };
            header?: never;
            path: {
                issuer: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sign_in.finish": {
        parameters: {
            query?: {
                code?: string;
                state?: string;
                error?: string;
            };
            header?: never;
            path: {
                issuer: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "passkeys.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyList"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "passkeys.register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BrowserAnswer"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "passkeys.prepare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BrowserOptions"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "passkeys.ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BrowserOptions"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "passkeys.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BrowserAnswer"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "passkeys.end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                passkey: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "machines.token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["token"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Token"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "machines.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineList"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "machines.register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMachine"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineTold"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "machines.rotate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                client: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineTold"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "machines.end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                client: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["End"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "grants.list": {
        parameters: {
            query?: {
                state?: ("applied" | "reviewed" | "approved" | "refused" | "revoked" | "kept") | null;
                account?: string | null;
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantPage"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "grants.apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewGrant"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantLine"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "grants.yearly": {
        parameters: {
            query?: {
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantPage"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "grants.posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostList"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "grants.review": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                grant: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantLine"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "grants.approve": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                grant: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantLine"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "grants.refuse": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                grant: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantLine"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "grants.keep": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                grant: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantLine"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "grants.revoke": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                grant: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantLine"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accounts.list": {
        parameters: {
            query?: {
                q?: string;
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPage"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accounts.open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAccount"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountLine"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accounts.identity": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewIdentity"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accounts.close": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "session.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "session.sign_in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Credentials"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "session.sign_out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "session.act_in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Chosen"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "session.revoke_all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cases.export": {
        parameters: {
            query?: {
                open?: boolean;
                state?: string | null;
                colour?: ("red" | "yellow" | "green") | null;
                city?: string | null;
                q?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list as an Excel workbook */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "work.export": {
        parameters: {
            query?: {
                list?: "mine" | "in_progress" | "done" | "supervised";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list as an Excel workbook */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "work.list": {
        parameters: {
            query?: {
                list?: "mine" | "in_progress" | "done" | "supervised";
                colour?: string | null;
                kind?: ("clock" | "waiting" | "task" | "report" | "benefit_task" | "batch" | "payable" | "double_coverage" | "case") | null;
                q?: string | null;
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkPage"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "due.list": {
        parameters: {
            query?: {
                city?: string | null;
                all?: boolean;
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuePage"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "tasks.answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskAnswerForm"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "benefit_tasks.answer": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BenefitTaskAnswer"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cases.list": {
        parameters: {
            query?: {
                open?: boolean;
                state?: string | null;
                colour?: ("red" | "yellow" | "green") | null;
                city?: string | null;
                q?: string | null;
                names?: boolean;
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["zhibao__web__models__office_cases__CasePage"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cases.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseFile"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cases.next": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NextSteps"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cases.unmask": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnmaskForm"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unmasked"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cases.take_step": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_no: string;
                verb: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepForm"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepTaken"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cases.state_platform": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlatformForm"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResponsibilityOut"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cases.note_other_scheme": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OtherSchemeForm"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConcernOut"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cases.screen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScreenForm"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Screened"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "reports.list": {
        parameters: {
            query?: {
                waiting?: boolean;
                case_no?: string | null;
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["zhibao__web__models__office_reports__ReportPage"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "reports.take_in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportForm"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportOutcome"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "reports.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                report_no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportShown"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "reports.settle": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                report_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettleForm"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportRow"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "evidence.list": {
        parameters: {
            query?: {
                kind?: string | null;
            };
            header?: never;
            path: {
                case_no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Evidence"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "evidence.add": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                    paper?: string;
                };
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Documents"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "evidence.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_no: string;
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document as it is kept */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                    "image/png": string;
                    "application/pdf": string;
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "evidence.judge": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_no: string;
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerdictForm"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentOut"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "evidence.withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_no: string;
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonForm"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentOut"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "letters.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Letters"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "letters.preview": {
        parameters: {
            query?: {
                copy_for?: "person" | "platform";
                award_no?: string | null;
                on?: string | null;
            };
            header?: never;
            path: {
                case_no: string;
                letter: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The letter, PDF/A */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "letters.print": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_no: string;
                letter: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LetterForm"];
            };
        };
        responses: {
            /** @description The letter, PDF/A */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "appraisals.list": {
        parameters: {
            query?: {
                state?: ("open" | "concluded") | null;
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppraisalPage"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "appraisals.calendar": {
        parameters: {
            query?: {
                from?: string | null;
                to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Calendar"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "appraisals.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppraisalFile"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "appraisals.open": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenForm"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppraisalFile"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "appraisals.commit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommitmentOut"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "appraisals.draw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DrawForm"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppraisalFile"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "appraisals.recuse": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecusalForm"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppraisalFile"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "appraisals.examine": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExaminationForm"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppraisalFile"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "appraisals.seal_opinion": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SealForm"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sealed"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "appraisals.reveal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppraisalFile"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "appraisals.propose": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposalForm"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalOut"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "appraisals.conclude": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConcludeForm"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppraisalFile"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "benefits.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Benefits"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "benefits.explain": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Explained"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "benefits.assess": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssessForm"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "awards.prepare": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["zhibao__web__models__office_benefits__PrepareForm"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardOut"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "awards.list": {
        parameters: {
            query?: {
                status?: ("prepared" | "returned" | "effective") | null;
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardPage"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "awards.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                award_no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardOut"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "awards.review": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                award_no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardOut"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "awards.approve": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                award_no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardOut"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "awards.send_back": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                award_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendBackForm"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardOut"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "advances.record": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdvanceForm"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdvanceOut"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "advances.withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_no: string;
                advance_no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "third_party.record": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ThirdPartyForm"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThirdPartyOut"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "owed.list": {
        parameters: {
            query?: {
                case_no?: string | null;
                unpaid?: boolean;
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["zhibao__web__models__office_benefits__OwedPage"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "owed.record_payment": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                award_no: string;
                line: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlatformPaymentForm"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwedOut"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "owed.remind": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                award_no: string;
                line: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReminderForm"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwedOut"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "benefits.stop": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StopForm"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StopOut"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "benefits.resume": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StopForm"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StopOut"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "bills.record": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                    treatment_from?: string;
                    treatment_to?: string;
                };
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bills"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "bills.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bill_no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillOut"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "bills.decide_line": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bill_no: string;
                line: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BillLineForm"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillOut"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "bills.settle": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bill_no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillOut"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "payables.list": {
        parameters: {
            query?: {
                open?: boolean;
                case_no?: string | null;
                award_no?: string | null;
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayablePage"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "batches.list": {
        parameters: {
            query?: {
                unsent?: boolean;
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["zhibao__web__models__office_payments__BatchPage"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "batches.prepare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["zhibao__web__models__office_payments__PrepareForm"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchOut"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "batches.show": {
        parameters: {
            query?: {
                offset?: number;
                limit?: number;
            };
            header?: never;
            path: {
                batch_no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchOut"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "batches.open": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batch_no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "batches.sign": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batch_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignForm"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchOut"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "batches.refuse": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batch_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseForm"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchOut"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "batches.edit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batch_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditForm"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchOut"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "batches.void": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batch_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoidForm"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchOut"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "batches.bank_file": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batch_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BankFileForm"];
            };
        };
        responses: {
            /** @description The bank's file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                    "text/csv": string;
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "bank.answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answers"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "bank.statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                    book?: string;
                    account?: string;
                };
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationOut"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "bank.reconciliation": {
        parameters: {
            query: {
                book: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationOut"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "payments.list": {
        parameters: {
            query?: {
                state?: "returned" | "unknown";
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnedPage"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "payments.resolve": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                payment_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResolveForm"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentOut"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "monthly_runs.show": {
        parameters: {
            query: {
                book: string;
                month: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonthlyOut"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "monthly_runs.start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MonthlyForm"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonthlyOut"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "fund.balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Balances"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "payees.accounts": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                payee: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accounts"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "payees.set_account": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                payee: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountForm"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accounts"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "relatives.declare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RelativeForm"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Declared"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "audit.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditOut"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "audit.run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditOut"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "law.provision": {
        parameters: {
            query: {
                address: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvisionOut"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "law.number": {
        parameters: {
            query: {
                place: string;
                on?: string | null;
                by?: string | null;
            };
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NumberOut"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "law.places": {
        parameters: {
            query?: {
                parent?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacesOut"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "lookups.find": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LookupForm"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LookupResult"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "lookups.alarms": {
        parameters: {
            query?: {
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlarmPage"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "lookups.answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AlarmAnswer"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "reads.list": {
        parameters: {
            query?: {
                case_no?: string | null;
                /** @description A pseudonym, whole. */
                person?: string | null;
                /** @description A staff reference, whole. */
                by?: string | null;
                from?: string | null;
                to?: string | null;
                unmasked?: boolean;
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadRows"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "reads.of_case": {
        parameters: {
            query?: {
                offset?: number;
                limit?: number;
            };
            header?: never;
            path: {
                case_no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadRows"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "reads.withhold": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithholdForm"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Withheld"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "me.home": {
        parameters: {
            query?: {
                at?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Home"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "me.orders": {
        parameters: {
            query: {
                month: string;
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderPage"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "me.insured_days": {
        parameters: {
            query?: {
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsuredMonthPage"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "me.reports": {
        parameters: {
            query?: {
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["zhibao__web__models__worker__ReportPage"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "me.report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReport"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reported"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "me.hospitals": {
        parameters: {
            query?: {
                lng?: string | null;
                lat?: string | null;
                county?: string | null;
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HospitalPage"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "me.platforms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformNames"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "me.reads": {
        parameters: {
            query?: {
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadPage"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "me.proxies": {
        parameters: {
            query?: {
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProxyPage"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "me.authorise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProxy"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProxyLine"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "me.end_proxy": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                proxy_no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProxyLine"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "me.deductions": {
        parameters: {
            query?: {
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeductionPage"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "me.report_deduction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDeduction"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeductionTaken"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "me.data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyData"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "me.cases": {
        parameters: {
            query?: {
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["zhibao__web__models__worker_cases__CasePage"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "me.case": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseTold"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "me.step": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartyStepTaken"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepAnswer"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "me.remedies": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Remedies"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "me.letters": {
        parameters: {
            query?: {
                offset?: number;
                limit?: number;
            };
            header?: never;
            path: {
                case_no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterPage"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "me.letter": {
        parameters: {
            query?: {
                award?: string | null;
            };
            header?: never;
            path: {
                case_no: string;
                letter: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The letter */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "me.money": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Money"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "me.owed": {
        parameters: {
            query?: {
                offset?: number;
                limit?: number;
            };
            header?: never;
            path: {
                case_no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["zhibao__web__models__worker_cases__OwedPage"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "letters.check": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Genuine"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "me.papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperKindPage"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "me.upload_create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewUpload"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadTold"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "me.upload_show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                upload: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadTold"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "me.upload_part": {
        parameters: {
            query?: {
                offset?: number;
            };
            header?: never;
            path: {
                upload: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadTold"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "me.upload_finish": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                upload: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadFinished"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "me.evidence": {
        parameters: {
            query?: {
                offset?: number;
                limit?: number;
            };
            header?: never;
            path: {
                case_no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentPage"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "me.evidence_content": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_no: string;
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture or document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "deductions.list": {
        parameters: {
            query?: {
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeDeductionPage"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "deductions.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                report_no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeDeduction"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "deductions.step": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                report_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeductionStep"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeDeduction"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "proxies.record": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordedProxy"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProxyLine"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "platform.home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformHome"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "platform.register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RosterIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterOut"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "platform.register_file": {
        parameters: {
            query: {
                name: string;
                dry_run?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterOut"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "platform.returned_rows": {
        parameters: {
            query: {
                name: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description The sheet with its bad rows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Every row is good */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "platform.uploads": {
        parameters: {
            query?: {
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderUploadPage"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "platform.upload_create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOrderUpload"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderUpload"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "platform.upload_show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                upload: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderUpload"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "platform.upload_part": {
        parameters: {
            query?: {
                offset?: number;
            };
            header?: never;
            path: {
                upload: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderUpload"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "platform.upload_finish": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                upload: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderUpload"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "platform.orders_current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrdersNow"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoadResult"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "platform.batches": {
        parameters: {
            query?: {
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["zhibao__web__models__platform__BatchPage"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "platform.quarantine": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batch: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rows as they were sent */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "platform.conflicts": {
        parameters: {
            query?: {
                offset?: number;
                limit?: number;
            };
            header?: never;
            path: {
                batch: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConflictPage"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "platform.bill": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bill"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "platform.bill_explanation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillExplained"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "platform.bill_file": {
        parameters: {
            query?: {
                form?: "xlsx" | "pdf";
            };
            header?: never;
            path: {
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Excel or PDF */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "platform.arrears": {
        parameters: {
            query?: {
                month?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Arrears"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "platform.receipts": {
        parameters: {
            query?: {
                month?: string | null;
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptPage"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "platform.declarations": {
        parameters: {
            query?: {
                month?: string | null;
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Declarations"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "platform.declare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDeclaration"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeclarationLine"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "platform.advances": {
        parameters: {
            query?: {
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdvancePage"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "platform.advance": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAdvance"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdvanceLine"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "platform.owed": {
        parameters: {
            query?: {
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformOwedPage"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "platform.owed_paid": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_no: string;
                award_no: string;
                line_no: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaidOwed"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformOwed"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "platform.reports": {
        parameters: {
            query?: {
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformReportPage"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "platform.report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlatformReport"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformReported"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "platform.cases": {
        parameters: {
            query?: {
                open_only?: boolean;
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformCasePage"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "platform.case": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformCase"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "platform.step": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlatformStep"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformStepAnswer"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "platform.paper_create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPaper"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadTold"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "platform.paper_part": {
        parameters: {
            query?: {
                offset?: number;
            };
            header?: never;
            path: {
                upload: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadTold"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "platform.paper_finish": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                upload: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PapersTaken"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "platform.webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookPage"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "platform.webhook_create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWebhook"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookMade"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "platform.webhook_end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhook: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "platform.webhook_deliveries": {
        parameters: {
            query?: {
                offset?: number;
                limit?: number;
            };
            header?: never;
            path: {
                webhook: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryPage"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in the form asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
