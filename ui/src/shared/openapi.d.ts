// Of the server's description sha256:6f2ccab3cbe9ff47a27860a64073b143d75b93694259614cdbf3bcc1b78a62e0; written by `npm run types`, never by hand.
export interface paths {
    "/api/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
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
        get: operations["passkeys.list"];
        put?: never;
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
        get: operations["machines.list"];
        put?: never;
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
        post: operations["machines.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/machines/{client}/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["machines.requests"];
        put?: never;
        post?: never;
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
        get: operations["grants.list"];
        put?: never;
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
        get: operations["accounts.list"];
        put?: never;
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
        get: operations["session.show"];
        put?: never;
        post: operations["session.sign_in"];
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
        get: operations["reports.list"];
        put?: never;
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
        get: operations["evidence.list"];
        put?: never;
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
        get: operations["awards.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/awards/{award_no}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["awards.replay"];
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
        post: operations["bills.settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recoveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["recoveries.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case_no}/recoveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["recoveries.of_case"];
        put?: never;
        post: operations["recoveries.decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/awards/{award_no}/recoveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["recoveries.propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recoveries/{recovery_no}/serve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["recoveries.serve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recoveries/{recovery_no}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["recoveries.hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recoveries/{recovery_no}/withhold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["recoveries.withhold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recoveries/{recovery_no}/repaid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["recoveries.repaid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recoveries/{recovery_no}/entries/{entry}/reverse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["recoveries.reverse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recoveries/{recovery_no}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["recoveries.finish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case_no}/hurry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["cases.hurry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/control/points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["control.points"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/control/flags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["control.flags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/control/flags/{flag_no}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["control.flag"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/control/flags/{flag_no}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["control.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/control/samples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["control.samples"];
        put?: never;
        post: operations["control.sample_fix"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/control/samples/{sample_no}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["control.sample"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/control/samples/{sample_no}/draw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["control.sample_draw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/control/samples/{sample_no}/awards/{award_no}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["control.sample_result"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/control/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["control.register"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/control/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["control.plans"];
        put?: never;
        post: operations["control.plan_make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/control/plans/{plan_no}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["control.plan_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/control/inspections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["control.inspections"];
        put?: never;
        post: operations["control.inspect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/control/inspections/{inspection_no}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["control.inspection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/control/inspections/{inspection_no}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["control.inspection_step"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/control/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["control.incidents"];
        put?: never;
        post: operations["control.incident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/control/incidents/{incident_no}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["control.incident_step"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/transition/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["transition.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/transition/records/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["transition.import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/transition/records/file/returned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["transition.returned"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/transition/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["transition.tasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/transition/records/{ref}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["transition.record"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/transition/records/{ref}/keep": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["transition.keep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/transition/records/{ref}/second": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["transition.second"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/transition/records/{ref}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["transition.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/transition/records/{ref}/reverse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["transition.reverse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/transition/tasks/{task_no}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["transition.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/linkage/exchanges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["linkage.exchanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/linkage/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["linkage.requests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/linkage/exchanges/{exchange}/package": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["linkage.ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/linkage/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["linkage.take_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/linkage/match": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["linkage.match"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/linkage/hits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["linkage.hits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/linkage/hits/{hit_no}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["linkage.hit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/linkage/hits/{hit_no}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["linkage.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/linkage/quality": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["linkage.quality"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/linkage/quality/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["linkage.give_back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/one-stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["one_stop.board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case_no}/one-stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["one_stop.case"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case_no}/one-stop/charge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["one_stop.charge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/cases/{case_no}/one-stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["me.one_stop"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/cases/{case_no}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["me.decline"];
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
        get: operations["batches.list"];
        put?: never;
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
        get: operations["monthly_runs.show"];
        put?: never;
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
        get: operations["payees.accounts"];
        put?: never;
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
        get: operations["audit.show"];
        put?: never;
        post: operations["audit.run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/law/numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["law.numbers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/law/numbers/{name}/form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["law.number_form"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/law/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["law.changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/law/changes/number": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["law.propose_number"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/law/changes/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["law.propose_calendar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/law/changes/{number}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["law.decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/law/changes/{number}/impact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["law.impact"];
        put?: never;
        post: operations["law.impact_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/law/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["law.calendars"];
        put?: never;
        post?: never;
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
        get: operations["law.places"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hospitals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["hospitals.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hospitals/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["hospitals.import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hospitals/file/returned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["hospitals.returned"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["catalogues.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogues/{number}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["catalogues.entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogues/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["catalogues.import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogues/file/returned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["catalogues.returned"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/province": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["province.dashboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/province/enterprises/{uscc}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["province.enterprise"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/province/collection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["province.collection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/province/collection/months/{month}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["province.collection_month"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/province/collection/months/{month}/pushes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["province.collection_push"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/province/collection/pushes/{push_no}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["province.collection_push_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/province/collection/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["province.collection_difference"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/province/collection/placements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["province.collection_place"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/province/collection/allocations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["province.collection_allocate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/province/collection/enterprises/{uscc}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["province.collection_enterprise"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/province/collection/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["province.collection_remind"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/province/collection/reminders/{number}/paper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["province.collection_paper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/province/collection/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["province.collection_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/province/collection/decisions/{number}/steps/{step}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["province.collection_step"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/province/collection/months/{month}/settlements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["province.collection_settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/province/fund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["province.fund"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/province/fund/books/{book}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["province.fund_book"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/province/fund/books/{book}/months/{month}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["province.fund_close_month"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/province/fund/books/{book}/years/{year}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["province.fund_close_year"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/province/fund/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["province.fund_statement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/province/fund/statement/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["province.fund_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/province/fund/statement/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["province.fund_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/province/fund/budgets/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["province.fund_budget"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/province/fund/budgets/{year}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["province.fund_budget_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/province/gap-sharing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["province.gap_sharing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/province/gap-sharing/workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["province.gap_workbook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/province/rate-reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["province.rate_reviews"];
        put?: never;
        post: operations["province.rate_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/province/rate-reviews/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["province.rate_review"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/province/rate-jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["province.rate_jobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/province/rate-jobs/{job}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["province.rate_job"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/province/rate-reviews/{number}/steps/{step}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["province.rate_step"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/province/rate-reviews/{number}/rows/{figure}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["province.rate_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/province/rate-reviews/{number}/notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["province.rate_notice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/province/rate-signs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["province.rate_signs"];
        put?: never;
        post: operations["province.rate_signs_put"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/province/rate-signs/{number}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["province.rate_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/province/forecast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["province.forecast"];
        put?: never;
        post: operations["province.forecast_make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform/admissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["platform.admissions"];
        put?: never;
        post: operations["platform.admission_apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform/admissions/{number}/steps/{step}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["platform.admission_step"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform/admissions/{number}/notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["platform.admission_notice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/province/admissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["province.admissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/province/admissions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["province.admission"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/province/admissions/{number}/steps/{step}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["province.admission_step"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/province/admissions/{number}/evidence/{digest}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["province.admission_evidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/province/admissions/{number}/notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["province.admission_notice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/province/admission-batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["province.batches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/province/admission-batches/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["province.batch_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/province/admission-batches/file/returned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["province.batch_returned"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/province/admission-batches/{number}/steps/{step}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["province.batch_step"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/province/admissions/{number}/notice.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["province.admission_notice_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform/admissions/{number}/notice.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["platform.admission_notice_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/province/admissions/{number}/service": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["province.admission_serve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/province/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["province.candidates"];
        put?: never;
        post: operations["province.candidate_survey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/province/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["province.opening"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/province/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["province.progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/province/progress/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["province.extension_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/province/progress/follow-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["province.extension_follow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/province/candidates/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["province.candidate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/province/candidates/{number}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["province.candidate_contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/province/candidates/{number}/checks/data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["province.candidate_orders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/province/candidates/{number}/checks/enrolment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["province.candidate_roster"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/province/candidates/{number}/checks/reporting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["province.candidate_reports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/province/candidates/{number}/feasibility": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["province.feasibility"];
        put?: never;
        post: operations["province.feasibility_make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/province/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["province.plan"];
        put?: never;
        post: operations["province.plan_lay_down"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insurer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["insurer.home"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insurer/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["insurer.tasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insurer/tasks/{task_no}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["insurer.task"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insurer/tasks/{task_no}/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["insurer.contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insurer/tasks/{task_no}/steps/{verb}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["insurer.step"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mandates/{mandate_no}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["mandates.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mandates/{mandate_no}/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["mandates.staff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mandates/{mandate_no}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["mandates.hand_over"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case_no}/handling/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["handling.propose"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insurer-reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["reviews.list"];
        put?: never;
        post: operations["reviews.draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insurer-reviews/{review_no}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["reviews.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insurer-reviews/{review_no}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["reviews.tasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insurer-reviews/{review_no}/steps/{verb}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reviews.step"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insurer-reviews/{review_no}/fees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reviews.fee"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insurer-reviews/{review_no}/what-if": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reviews.what_if"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rectifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["rectifications.list"];
        put?: never;
        post: operations["rectifications.issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rectifications/{notice_no}/steps/{verb}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["rectifications.step"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insurer/standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["insurer.standing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insurer/reviews/{review_no}/hearing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["insurer.hear"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insurer/rectifications/{notice_no}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["insurer.rectify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mandates/{mandate_no}/procurement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["mandates.procurement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mandates/{mandate_no}/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["mandates.terms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insurer-samples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["insurer_samples.list"];
        put?: never;
        post: operations["insurer_samples.fix"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insurer-samples/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["insurer_samples.waiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insurer-samples/{sample_no}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["insurer_samples.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insurer-samples/{sample_no}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["insurer_samples.record"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insurer-samples/{sample_no}/draw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["insurer_samples.draw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insurer-samples/{sample_no}/tasks/{task_no}/again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["insurer_samples.again"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insurer-samples/{sample_no}/tasks/{task_no}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["insurer_samples.both"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insurer-samples/{sample_no}/tasks/{task_no}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["insurer_samples.compare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insurer-remarks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["insurer_remarks.list"];
        put?: never;
        post: operations["insurer_remarks.take_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insurer-remarks/{remark_no}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["insurer_remarks.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insurer-remarks/{remark_no}/finding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["insurer_remarks.find"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insurer/relations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["insurer.relations"];
        put?: never;
        post: operations["insurer.declare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insurer/relations/{relation_no}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["insurer.end_relation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insurer-relations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["insurer_relations.list"];
        put?: never;
        post: operations["insurer_relations.note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/cases/{case_no}/handling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["me.handled"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/cases/{case_no}/handling/{task_no}/rating": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["me.rate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case_no}/rescue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["rescue.show"];
        put?: never;
        post: operations["rescue.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case_no}/rescue/steps/{verb}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["rescue.follow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mandates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["mandates.list"];
        put?: never;
        post: operations["mandates.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mandates/{mandate_no}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["mandates.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case_no}/handling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["handling.list"];
        put?: never;
        post: operations["handling.assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handling/{task_no}/steps/{verb}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["handling.step"];
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
        post: operations["lookups.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/security/sign-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["sign_ins.alarms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leaves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["leaves.list"];
        put?: never;
        post: operations["leaves.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leaves/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["leaves.mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leaves/officers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["leaves.officers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leaves/{leave}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["leaves.end"];
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
        post: operations["reads.withhold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enquiries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["enquiries.list"];
        put?: never;
        post: operations["enquiries.take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enquiries/{enquiry_no}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["enquiries.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enquiries/{enquiry_no}/steps/{verb}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["enquiries.step"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enquiries/{enquiry_no}/referral": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["enquiries.refer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enquiry-themes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["enquiries.themes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/guide-reach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["enquiries.reach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/department": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["department.home"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["problems.list"];
        put?: never;
        post: operations["problems.report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/problems/{problem_no}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["problems.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/problems/{problem_no}/steps/{verb}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["problems.step"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/problems/{problem_no}/due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["problems.due"];
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
        get: operations["me.reports"];
        put?: never;
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
        get: operations["me.proxies"];
        put?: never;
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
        get: operations["me.deductions"];
        put?: never;
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
        get: operations["me.upload_show"];
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
        get: operations["me.evidence_content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["duties.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duties/enterprises/{uscc}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["duties.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duties/help": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["duties.help"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duties/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["duties.papers"];
        put?: never;
        post: operations["duties.send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duties/papers/{paper_no}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["duties.paper_step"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duties/gaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["coverage_gaps.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duties/gaps/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["coverage_gaps.look"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duties/gaps/{gap_no}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["coverage_gaps.step"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["shifting.list"];
        put?: never;
        post: operations["shifting.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspections/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["shifting.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspections/{number}/sample": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["shifting.sample"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspections/{number}/draw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["shifting.draw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspections/{number}/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["shifting.check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspections/{number}/finding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["shifting.find"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspections/{number}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["shifting.decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspections/{number}/reversals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["shifting.reverse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspections/{number}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["shifting.end"];
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
        post: operations["proxies.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/enquiries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["me.enquiries"];
        put?: never;
        post: operations["me.ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/enquiries/{enquiry_no}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["me.reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/guide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["me.guide"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/guide/openings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["me.guide_opened"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform/enquiries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["platform.enquiries"];
        put?: never;
        post: operations["platform.ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform/enquiries/{enquiry_no}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["platform.reopen"];
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
        get: operations["platform.workers"];
        put?: never;
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
        get: operations["platform.uploads"];
        put?: never;
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
        get: operations["platform.upload_show"];
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
        post: operations["platform.orders_current"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform/orders/trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["platform.orders_trial"];
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
        get: operations["platform.declarations"];
        put?: never;
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
        post: operations["platform.owed_paid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform/rate-reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["platform.rate_reviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform/rate-reviews/{number}/notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["platform.rate_notice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform/rate-reviews/{number}/objection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["platform.rate_object"];
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
        get: operations["platform.reports"];
        put?: never;
        post: operations["platform.report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform/punctuality": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["platform.punctuality"];
        put?: never;
        post?: never;
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
        get: operations["platform.papers"];
        put?: never;
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
        get: operations["platform.webhooks"];
        put?: never;
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
        get: operations["platform.webhook_deliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform/duties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["platform.duties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform/papers/{paper_no}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["platform.paper_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform/coverage-gaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["platform.coverage_gaps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform/coverage-gaps/{gap_no}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["platform.coverage_gap_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["platform.corrections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform/corrections/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["platform.correction"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform/corrections/{number}/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["platform.pay_statements"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform/corrections/{number}/repayments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["platform.repayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["agency.home"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agency/workers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["agency.workers"];
        put?: never;
        post: operations["agency.register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agency/workers/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["agency.register_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agency/workers/file/returned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["agency.returned_rows"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agency/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["agency.report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agency/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["agency.cases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agency/cases/{case_no}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["agency.case"];
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
        AccountForm: {
            case_no: string;
            holder: string;
            account: string;
            bank: string;
            /** @enum {string} */
            name_check: "matched" | "accepted_by_person" | "mismatched" | "not_checked";
        };
        AccountLine: {
            account: string;
            shown_as: string;
            open: boolean;
        };
        AccountPage: {
            total: number;
            offset: number;
            limit: number;
            rows: components["schemas"]["AccountLine"][];
        };
        AccountRow: {
            entry_no: number;
            channel: string;
            name_check: string;
            set_by: string;
            at: string;
            live: boolean;
            tail: string | null;
            bank: string | null;
        };
        Accounts: {
            payee: string;
            rows: components["schemas"]["AccountRow"][];
        };
        ActOut: {
            place: number;
            verb: string;
            zh: string;
            en: string;
            at: string;
            actor: string;
            actor_zh: string;
            ground: string;
            content: {
                [key: string]: components["schemas"]["JsonValue"];
            };
        };
        /** @enum {string} */
        Activity: "eating" | "turning" | "toilet" | "dressing" | "moving";
        AdmissionApplyIn: {
            place: string;
            name: string;
            industry: string;
            words: string;
            evidence?: components["schemas"]["AdmissionEvidenceIn"][];
        };
        AdmissionBatch: {
            number: string;
            place: string;
            document: string;
            document_on: string;
            /** @enum {string} */
            state: "propose" | "review" | "confirm";
            state_zh: string;
            state_en: string;
            rows: components["schemas"]["BatchRow"][];
            steps: components["schemas"]["BatchStep"][];
            next: ("review" | "confirm") | null;
        };
        AdmissionBatchPage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["AdmissionBatch"][];
        };
        AdmissionEvidenceIn: {
            /** @enum {string} */
            kind: "industry" | "operation" | "licence" | "other";
            content: string;
        };
        AdmissionLine: {
            number: string;
            place: string;
            place_zh: string;
            uscc: string;
            name: string;
            industry: string;
            industry_zh: string;
            applied_on: string;
            state: string;
            state_zh: string;
            state_en: string;
            from: string | null;
            mark: string;
            provisional: boolean;
        };
        AdmissionOffered: {
            step: string;
            zh: string;
            en: string;
            posts: string[];
            facts: string[];
            may: boolean;
            why_zh: string | null;
            why_en: string | null;
        };
        AdmissionOut: {
            number: string;
            place: string;
            place_zh: string;
            uscc: string;
            name: string;
            industry: string;
            industry_zh: string;
            applied_on: string;
            state: string;
            state_zh: string;
            state_en: string;
            from: string | null;
            mark: string;
            provisional: boolean;
            consent: string;
            cites: string[];
            assessment: {
                [key: string]: unknown;
            } | null;
            steps: components["schemas"]["AdmissionTaken"][];
            served: components["schemas"]["AdmissionServed"] | null;
            next: components["schemas"]["AdmissionOffered"][];
        };
        AdmissionOwnStepIn: {
            words: string;
            evidence?: components["schemas"]["AdmissionEvidenceIn"][];
        };
        AdmissionPage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["AdmissionLine"][];
        };
        AdmissionServed: {
            on: string;
            /** @enum {string} */
            way: "handed" | "post" | "electronic";
            zh: string;
            en: string;
        };
        AdmissionStepIn: {
            words: string;
            figures?: {
                [key: string]: number;
            } | null;
            document?: string | null;
            on?: string | null;
            first?: string | null;
        };
        AdmissionTaken: {
            step: string;
            zh: string;
            en: string;
            actor: string;
            at: string;
            words: string;
            facts: {
                [key: string]: unknown;
            };
        };
        AdvanceForm: {
            payer: string;
            /** @enum {string} */
            payer_kind: "platform" | "service_agency" | "relative";
            item: string;
            amount_fen: number;
            /** Format: date */
            paid_on: string;
            proof: string;
            /** @default zhejiang-2025-44 §2(5) */
            ground: string;
        };
        AdvanceLine: {
            zh: string;
            en: string;
            advance_no: string;
            case_no: string;
            item: string;
            amount_fen: number;
            paid_on: string;
            proof: string;
        };
        AdvanceOut: {
            advance_no: string;
            case_no: string;
            item: string;
            payer_kind: string;
            payer: string;
            amount_fen: number;
            paid_on: string;
            proof_digest: string;
            form: string;
        };
        AdvancePage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["AdvanceLine"][];
        };
        AgencyCase: {
            zh: string;
            en: string;
            case_no: string;
            worker: string | null;
            injury_at: string;
            place: string;
            place_zh: string;
            platforms: string[];
            orders: string[];
            state: string;
            /** @enum {string} */
            conclusion: "confirmed" | "not_confirmed" | "not_accepted" | "none";
            conclusion_on: string | null;
            closed: boolean;
            steps: components["schemas"]["AgencyStep"][];
        };
        AgencyCaseLine: {
            zh: string;
            en: string;
            case_no: string;
            worker: string | null;
            injury_at: string;
            place: string;
            place_zh: string;
            platforms: string[];
            orders: string[];
            state: string;
            /** @enum {string} */
            conclusion: "confirmed" | "not_confirmed" | "not_accepted" | "none";
            conclusion_on: string | null;
            closed: boolean;
        };
        AgencyCasePage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["AgencyCaseLine"][];
        };
        AgencyHome: {
            uscc: string;
            name: string;
            place: string;
            place_zh: string;
            serves: components["schemas"]["Served"][];
            workers: number;
            open: components["schemas"]["AgencyOpen"];
        };
        AgencyOpen: {
            cases: number;
        };
        AgencyRosterIn: {
            /** @default true */
            dry_run: boolean;
            rows: components["schemas"]["RosterRowIn"][];
            platform: string;
        };
        AgencyStep: {
            zh: string;
            en: string;
            on: string;
        };
        AgencyWorker: {
            platform: string;
            worker: string | null;
            document: string | null;
            from: string;
            to: string | null;
            ended: boolean;
        };
        AgencyWorkerPage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["AgencyWorker"][];
        };
        AgreementOut: {
            code: string;
            name: string;
            name_en: string | null;
            level: string | null;
            county: string;
            county_zh: string;
            address: string | null;
            telephone: string | null;
            emergency: boolean;
            rehabilitation: boolean;
            first: string;
            last: string | null;
            in_force: boolean;
        };
        AgreementPage: {
            total: number;
            offset: number;
            limit: number;
            rows: components["schemas"]["AgreementOut"][];
        };
        Alarm: {
            ref: string;
            account: string;
            misses: number;
            opened_at: string;
            zh: string;
            en: string;
        };
        AlarmAnswer: {
            ref: string;
            /** @enum {string} */
            outcome: "explained" | "mistake" | "taken_further";
        };
        AlarmPage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["Alarm"][];
        };
        AllocationIn: {
            receipt?: string | null;
            month?: string | null;
            tax_office?: string | null;
            late_fee?: string | null;
            amount_fen?: number | null;
            undo?: number | null;
            /** @default  */
            reason: string;
        };
        AllocationOut: {
            allocated: components["schemas"]["AllocationPart"][];
            open: components["schemas"]["OpenMoney"][];
        };
        AllocationPart: {
            id: number;
            reference: string;
            target: string;
            decision: string | null;
            month: string;
            tax_office: string;
            amount_fen: number;
            rule: string;
            reverses: number | null;
            reason: string;
            mark: string;
            actor: string;
            recorded: string;
        };
        AnswerOut: {
            payment_no: string;
            said: string;
            /** @enum {string} */
            outcome: "applied" | "repeated" | "open";
            reason: string | null;
        };
        AnswerTaken: {
            request: string;
            taken: boolean;
            received: number;
            accepted: number;
            doubled: number;
            changed: number;
            withdrawn: number;
            fault: string | null;
            zh: string | null;
            en: string | null;
            place: string | null;
            remedy_zh: string | null;
            remedy_en: string | null;
        };
        Answers: {
            outcomes: components["schemas"]["AnswerOut"][];
        };
        AppraisalBrief: {
            ref: string;
            stage: string;
            stage_zh: string;
            committee: string;
            state: string;
            late: boolean;
        };
        AppraisalFile: {
            ref: string;
            case_no: string;
            /** @enum {string} */
            stage: "appraisal" | "second_appraisal" | "review_appraisal";
            stage_zh: string;
            committee: string;
            committee_zh: string;
            /** @enum {string} */
            state: "opened" | "committed" | "drawn" | "revealed" | "concluded";
            state_zh: string;
            seats: components["schemas"]["SeatOut"][];
            application_on: string;
            due: string | null;
            colour: string;
            late: boolean;
            examinations: components["schemas"]["ExaminationOut"][];
            cost_fen: number;
            draws: components["schemas"]["DrawOut"][];
            replayed: boolean;
            commitment: components["schemas"]["CommitmentOut"] | null;
            opinions: components["schemas"]["OpinionOut"][] | null;
            conclusion: components["schemas"]["ConclusionOut"] | null;
        };
        AppraisalPage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["AppraisalRow"][];
        };
        AppraisalRow: {
            ref: string;
            case_no: string;
            /** @enum {string} */
            stage: "appraisal" | "second_appraisal" | "review_appraisal";
            stage_zh: string;
            committee: string;
            committee_zh: string;
            /** @enum {string} */
            state: "opened" | "committed" | "drawn" | "revealed" | "concluded";
            state_zh: string;
            seats: components["schemas"]["SeatOut"][];
            application_on: string;
            due: string | null;
            colour: string;
            late: boolean;
            examinations: components["schemas"]["ExaminationOut"][];
            cost_fen: number;
        };
        /** @enum {string} */
        AreaKind: "person" | "enterprise" | "service_agency" | "insurer" | "county" | "city" | "province" | "nation";
        Arrears: {
            on: string;
            items: {
                [key: string]: unknown;
            }[];
            unmatched: {
                [key: string]: unknown;
            }[];
            outstanding_fen: number;
            overpaid_fen: number;
            late_fee_fen: number;
            late_fee_complete: boolean;
            provisional: boolean;
            names: {
                [key: string]: {
                    [key: string]: string;
                };
            };
        };
        ArrearsLine: {
            month: string;
            tax_office: string;
            billed_fen: number;
            adjusted_fen: number;
            paid_fen: number;
            outstanding_fen: number;
            late_fee_fen: number | null;
            age_days: number | null;
            provisional: boolean;
        };
        Asked: {
            ref: string;
            question: string | null;
            until: string | null;
        };
        AskedOfPlatform: {
            ref: string;
            question: string | null;
            until: string | null;
        };
        AssessForm: {
            given?: {
                [key: string]: components["schemas"]["JsonValue"];
            };
        };
        AssessedLine: {
            benefit: string;
            zh: string;
            payee: string;
            amount_fen: number;
            payer: string;
            paid: string;
            ground: string;
            mark: string;
        };
        Assessment: {
            lines: components["schemas"]["AssessedLine"][];
            needs: components["schemas"]["Need"][];
            provisional: boolean;
            steps: components["schemas"]["StepSaid"][];
            digest: string;
        };
        AssignForm: {
            insurer: string;
            /** @enum {string} */
            kind: "visit" | "material_check" | "inquiry" | "appraisal_appointment" | "assessment_draft";
            due_on?: string | null;
            asked: string;
            /**
             * @default proposed
             * @enum {string}
             */
            because: "proposed" | "continuity" | "distance" | "expertise" | "capacity";
        };
        Attachment: {
            digest: string;
            size: number;
        };
        AttachmentForm: {
            digest: string;
            size: number;
        };
        AuditOut: {
            at: string;
            by: string;
            ok: boolean;
            checked: {
                [key: string]: number;
            };
            findings: components["schemas"]["Finding"][];
            findings_total: number;
            exported: components["schemas"]["ExportedOut"];
        };
        AwardBrief: {
            award_no: string;
            status: string;
            status_zh: string;
            total_fen: number;
            provisional: boolean;
            replaces: string | null;
            effective_at: string | null;
        };
        AwardLineOut: {
            benefit: string;
            zh: string;
            item: string;
            payee: string;
            role?: string | null;
            amount_fen: number;
            paid: string;
            from?: string | null;
            until?: string | null;
            payer: string;
            responsible?: string | null;
            due_on?: string | null;
            ground: string;
            mark: string;
        };
        AwardMay: {
            review: boolean;
            approve: boolean;
            send_back: boolean;
        };
        AwardOut: {
            award_no: string;
            case_no: string;
            /** @enum {string} */
            status: "prepared" | "returned" | "effective" | "replaced";
            status_zh: string;
            place: string;
            law_version: string;
            assessed_at: string;
            prepared_by: string;
            reviewed_by: string | null;
            effective_at: string | null;
            lines: components["schemas"]["AwardLineOut"][];
            total_fen: number;
            provisional: boolean;
            ground: string;
            replaces: string | null;
            replaced_by: string | null;
            effective_on: string | null;
            reason: string | null;
            digest: string;
            needs?: components["schemas"]["Need"][];
            differences?: components["schemas"]["DifferenceOut"][];
            payables?: components["schemas"]["PayableOut"][];
            overpaid?: components["schemas"]["PayableOut"][];
        };
        AwardPage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["AwardRow"][];
        };
        AwardRow: {
            award_no: string;
            case_no: string;
            status: string;
            status_zh: string;
            waits_for: string | null;
            waits_for_zh: string | null;
            total_fen: number;
            provisional: boolean;
            prepared_by: string;
            assessed_at: string;
            may: components["schemas"]["AwardMay"];
            why_not_zh: string | null;
            why_not_en: string | null;
        };
        AwardTold: {
            award_no: string;
            zh: string;
            en: string;
            decided_on: string | null;
            provisional: boolean;
            lines: components["schemas"]["MoneyLine"][];
        };
        Balance: {
            book: string;
            accounts: components["schemas"]["BalanceAccount"][];
            available_fen: number;
            reserved_fen: number;
            financing_tasks: number;
        };
        BalanceAccount: {
            number: string;
            name: string;
            zh: string;
            balance_fen: number;
        };
        Balances: {
            rows: components["schemas"]["Balance"][];
        };
        BankFileForm: {
            /**
             * @default iso20022
             * @enum {string}
             */
            form: "iso20022" | "csv";
            pay_on?: string | null;
            debtor?: components["schemas"]["DebtorForm"] | null;
        };
        BatchHead: {
            batch_no: string;
            book: string;
            /** @enum {string} */
            kind: "single" | "monthly";
            version: number;
            lane: string;
            lane_zh: string;
            posts: string[];
            persons: number;
            content_digest: string;
            count: number;
            total_fen: number;
            file_no: string | null;
            /** @enum {string} */
            state: "prepared" | "checked" | "approved" | "released" | "sent" | "done" | "refused" | "voided";
            state_zh: string;
            signatures: components["schemas"]["SignatureOut"][];
            to_sign: string[];
            refusal: components["schemas"]["RefusalOut"] | null;
        };
        BatchLine: {
            batch: string;
            received: number;
            accepted: number;
            duplicate: number;
            quarantined: number;
            conflicts: number;
            warnings: number;
            /** @default 0 */
            released: number;
            /** @default false */
            repeated: boolean;
            quarantine_reasons?: {
                [key: string]: number;
            };
            warning_codes?: {
                [key: string]: number;
            };
            declared?: number | null;
            loaded_at: string;
        };
        BatchOut: {
            batch_no: string;
            book: string;
            /** @enum {string} */
            kind: "single" | "monthly";
            version: number;
            lane: string;
            lane_zh: string;
            posts: string[];
            persons: number;
            content_digest: string;
            count: number;
            total_fen: number;
            file_no: string | null;
            /** @enum {string} */
            state: "prepared" | "checked" | "approved" | "released" | "sent" | "done" | "refused" | "voided";
            state_zh: string;
            signatures: components["schemas"]["SignatureOut"][];
            to_sign: string[];
            refusal: components["schemas"]["RefusalOut"] | null;
            mine: components["schemas"]["Mine"];
            payments: components["schemas"]["PaymentLine"][];
            payments_total: number;
            held: components["schemas"]["HeldOut"][];
        };
        BatchRow: {
            line: number;
            uscc: string;
            name: string;
            industry: string;
            tier: string | null;
            from: string;
            document: string;
        };
        BatchStep: {
            /** @enum {string} */
            step: "propose" | "review" | "confirm";
            actor: string;
        };
        BatchStepIn: {
            words: string;
        };
        BeforeScheme: {
            zh: string;
            en: string;
        };
        Begun: {
            due: string | null;
            calendar: string | null;
            provisional: boolean;
        };
        BenefitTaskAnswer: {
            /** @enum {string} */
            outcome: "goes_on" | "acted" | "not_concerned";
            document: string;
            /** @default taoyuan-2025-1 §56 */
            ground: string;
        };
        BenefitTaskOut: {
            task: number;
            case_no: string;
            item: string;
            payee: string;
            kind: string;
            zh: string;
            en: string;
            evidence: string;
            due_on: string | null;
            raised_at: string;
        };
        Benefits: {
            case_no: string;
            awards: components["schemas"]["AwardOut"][];
            bills: components["schemas"]["BillOut"][];
            advances: components["schemas"]["AdvanceOut"][];
            third_party: components["schemas"]["ThirdPartyOut"][];
            third_party_recovery: components["schemas"]["PursuedOut"][];
            owed_by_platforms: components["schemas"]["OwedOut"][];
            recoveries: components["schemas"]["RecoveryOut"][];
            tasks: components["schemas"]["BenefitTaskOut"][];
            provisional: boolean;
        };
        Bill: {
            month: string;
            places: string[];
            closed: boolean;
            closed_at: {
                [key: string]: string | null;
            };
            lines: {
                [key: string]: unknown;
            }[];
            adjustments: {
                [key: string]: unknown;
            }[];
            refused: {
                [key: string]: unknown;
            }[];
            complete: boolean;
            orders: number;
            refused_orders: number;
            total_fen: number;
            provisional: boolean;
            mark: string;
            elsewhere: {
                [key: string]: number;
            };
            names: {
                [key: string]: {
                    [key: string]: string;
                };
            };
        };
        BillExplained: {
            month: string;
            platform: string;
            name: string;
            closed: boolean;
            amounts: {
                [key: string]: unknown;
            }[];
            adjustments: {
                [key: string]: unknown;
            }[];
            refused: {
                [key: string]: unknown;
            }[];
            total_fen: number;
            provisional: boolean;
            names: {
                [key: string]: {
                    [key: string]: string;
                };
            };
        };
        BillLineForm: {
            accepted_fen: number;
            /** @default 0 */
            cut_fen: number;
            /** @default 0 */
            refused_fen: number;
            /** @default work-injury-regulation §30 */
            ground: string;
        };
        BillLineOut: {
            line_no: number;
            benefit: string;
            outcome: string;
            submitted_fen: number;
            accepted_fen: number;
            cut_fen: number;
            refused_fen: number;
            waiting_fen: number;
            reasons: string[];
            zh: string;
            en: string;
            decided_by: string | null;
            ground: string;
        };
        BillOut: {
            bill_no: string;
            case_no: string;
            settled: boolean;
            submitted_fen: number;
            accepted_fen: number;
            cut_fen: number;
            refused_fen: number;
            waiting_fen: number;
            lines: components["schemas"]["BillLineOut"][];
            same_receipt: string[];
            digest: string;
        };
        Bills: {
            bills: components["schemas"]["BillOut"][];
        };
        BlindTask: {
            sample: string;
            task_no: string;
            case_no: string;
            /** @enum {string} */
            kind: "visit" | "material_check" | "inquiry" | "appraisal_appointment" | "assessment_draft";
            kind_zh: string;
            kind_en: string;
            asked: string | null;
            asked_at: string;
        };
        BlindTasks: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["BlindTask"][];
        };
        BookLine: {
            book: string;
            zh: string;
            available_fen: number;
            reserved_fen: number;
            financing_tasks: number;
        };
        BothResults: {
            sample: string;
            task_no: string;
            case_no: string;
            /** @enum {string} */
            kind: "visit" | "material_check" | "inquiry" | "appraisal_appointment" | "assessment_draft";
            kind_zh: string;
            kind_en: string;
            asked: string | null;
            asked_at: string;
            first: string | null;
            again: string | null;
            handled_by: string;
            outcome: ("agrees" | "differs" | "differs_materially") | null;
            words: string | null;
        };
        BrowserAnswer: {
            answer: {
                [key: string]: components["schemas"]["JsonValue"];
            };
            /** @default 通行密钥 */
            title: string;
        };
        BrowserOptions: {
            options: {
                [key: string]: components["schemas"]["JsonValue"];
            };
        };
        Calendar: {
            rows: components["schemas"]["CalendarRow"][];
        };
        CalendarOut: {
            name: string;
            recorded: string;
            published_through: number;
            cites: string[];
            holidays: string[];
            worked: string[];
        };
        CalendarRow: {
            on: string;
            /** @enum {string} */
            kind: "examination" | "due";
            ref: string;
            case_no: string;
            hospital: string | null;
            zh: string;
            en: string;
        };
        CalendarsOut: {
            rows: components["schemas"]["CalendarOut"][];
        };
        CandidateCheckOut: {
            /** @enum {string} */
            check: "data" | "enrolment" | "reporting";
            zh: string;
            en: string;
            passed: boolean;
            figures: {
                [key: string]: unknown;
            };
            actor: string;
            at: string;
        };
        CandidateContact: {
            /** @enum {string} */
            matter: "data" | "enrolment" | "reporting" | "money";
            zh: string;
            en: string;
            named: boolean;
            name: string | null;
            telephone: string | null;
        };
        CandidateFile: {
            number: string;
            city: string;
            city_zh: string;
            name: string;
            uscc: string | null;
            industry: string;
            industry_zh: string;
            workers: number;
            orders_least: number;
            orders_likely: number;
            orders_most: number;
            readiness: string;
            readiness_zh: string;
            readiness_en: string;
            surveyed_at: string;
            surveys: number;
            missing: string[];
            prepared: boolean;
            surveys_told: components["schemas"]["CandidateSurvey"][];
            checks: components["schemas"]["CandidateCheckOut"][];
            contacts: components["schemas"]["CandidateContact"][];
        };
        CandidateLine: {
            number: string;
            city: string;
            city_zh: string;
            name: string;
            uscc: string | null;
            industry: string;
            industry_zh: string;
            workers: number;
            orders_least: number;
            orders_likely: number;
            orders_most: number;
            readiness: string;
            readiness_zh: string;
            readiness_en: string;
            surveyed_at: string;
            surveys: number;
            missing: string[];
            prepared: boolean;
        };
        CandidateOut: {
            order_no: string;
            platform: string;
            accepted_at: string | null;
            source: string;
            being_carried_out: boolean | null;
        };
        CandidatePage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["CandidateLine"][];
        };
        CandidateSurvey: {
            workers: number;
            orders_least: number;
            orders_likely: number;
            orders_most: number;
            readiness: string;
            readiness_zh: string;
            readiness_en: string;
            words: string;
            actor: string;
            at: string;
        };
        CandidateSurveyIn: {
            city: string;
            name: string;
            industry: string;
            workers: number;
            least: number;
            likely: number;
            most: number;
            /** @enum {string} */
            readiness: "unknown" | "unwilling" | "willing" | "preparing" | "ready";
            /** @default  */
            words: string;
            uscc?: string | null;
        };
        CaseFile: {
            case_no: string;
            last_act: number;
            person: string;
            worker: components["schemas"]["WorkerOut"];
            place: string;
            place_zh: string;
            prefecture: string;
            injury_at: string;
            version_of_law: string;
            states: {
                [key: string]: components["schemas"]["TrackState"];
            };
            closed: boolean;
            outcome: string | null;
            outcome_zh: string | null;
            late: boolean | null;
            before_scheme: boolean | null;
            clocks: components["schemas"]["ClockOut"][];
            steps: components["schemas"]["StepOut"][];
            timeline: components["schemas"]["ActOut"][];
            orders: components["schemas"]["OrderBound"][];
            platform: components["schemas"]["PlatformOut"] | null;
            reports: components["schemas"]["ReportRow"][];
            tasks: components["schemas"]["TaskOut"][];
            evidence: components["schemas"]["Evidence"];
            other_schemes: components["schemas"]["OtherSchemeOut"][];
            appraisals: components["schemas"]["AppraisalBrief"][];
            awards: components["schemas"]["AwardBrief"][];
            payments: components["schemas"]["PaymentBrief"][];
        };
        CaseFound: {
            case_no: string;
            place_zh: string;
            injury_at: string;
        };
        CaseHandling: {
            tasks: components["schemas"]["HandlingTask"][];
            mandates: components["schemas"]["MandateOut"][];
        };
        CaseLine: {
            case_no: string;
            injury_at: string;
            place_zh: string;
            closed: boolean;
            zh: string;
            en: string;
            /** @enum {string} */
            colour: "green" | "yellow" | "red" | "grey";
            next_date: string | null;
            waiting_for_me: number;
        };
        CaseRecoveries: {
            recoveries: components["schemas"]["RecoveryFile"][];
            proposals: components["schemas"]["Proposed"][];
        };
        CaseRow: {
            case_no: string;
            person: string;
            name?: string | null;
            place: string;
            place_zh: string;
            prefecture: string;
            injury_at: string;
            version_of_law: string;
            states: {
                [key: string]: components["schemas"]["TrackState"];
            };
            closed: boolean;
            outcome: string | null;
            late: boolean | null;
            before_scheme: boolean | null;
            /** @enum {string} */
            colour: "red" | "yellow" | "green";
            due: string | null;
            days_left: number | null;
            days_unit: ("working_days" | "natural_days") | null;
            provisional: boolean;
            waits_for: string | null;
            waits_for_zh: string | null;
            last_act: number;
        };
        CaseTold: {
            case_no: string;
            injury_at: string;
            place: string;
            place_zh: string;
            closed: boolean;
            reported_at: string;
            platform_name: string | null;
            /** @enum {string} */
            colour: "green" | "yellow" | "red" | "grey";
            now: components["schemas"]["Now"];
            next: components["schemas"]["Next"];
            tracks: components["schemas"]["TrackTold"][];
            past: components["schemas"]["Happened"][];
            missing: components["schemas"]["MissingPaper"][];
            questions: components["schemas"]["Asked"][];
            may: components["schemas"]["MayDo"][];
            re_shoot: components["schemas"]["ReShoot"][];
            letters: number;
            money: components["schemas"]["Totals"];
            owed_by_platform_fen: number;
        };
        CatalogueOut: {
            number: number;
            place: string;
            place_zh: string;
            /** @enum {string} */
            kind: "drugs" | "treatments" | "hospital_services" | "devices";
            kind_zh: string;
            since: string;
            until: string | null;
            entries: number;
            digest: string;
            by: string;
            at: string;
        };
        CataloguePage: {
            total: number;
            offset: number;
            limit: number;
            rows: components["schemas"]["CatalogueOut"][];
        };
        Change: {
            /** @default 1440 */
            overlap_minutes: number;
        };
        ChangeOut: {
            number: string;
            /** @enum {string} */
            kind: "number" | "calendar";
            place: string;
            title_zh: string;
            title_en: string;
            content: {
                [key: string]: components["schemas"]["JsonValue"];
            };
            before?: components["schemas"]["JsonValue"];
            reason: string;
            ground: string;
            by: string;
            at: string;
            /** @enum {string} */
            state: "proposed" | "approved" | "refused";
            state_zh: string;
            decided_by: string | null;
            decided_at: string | null;
            decided_reason: string | null;
            mine: boolean;
        };
        ChangePage: {
            total: number;
            offset: number;
            limit: number;
            rows: components["schemas"]["ChangeOut"][];
        };
        ChargeIn: {
            officer: string;
            /**
             * @default first_named
             * @enum {string}
             */
            reason: "first_named" | "leave" | "moved" | "workload" | "recused" | "asked_by_party";
        };
        ChargeLine: {
            officer: string;
            reason: string;
            reason_zh: string;
            reason_en: string;
            since: string;
            by: string;
        };
        CheckIn: {
            worker_place: number;
            deducted_fen: number;
            evidence: string;
        };
        Choice: {
            value: string;
            zh: string;
            en: string;
        };
        ChoiceOf: {
            id: string;
            zh: string;
            en: string;
        };
        Chosen: {
            grant: string;
        };
        CityLine: {
            place: string;
            zh: string;
            open: number;
            closed: number;
            red: number;
            yellow: number;
            green: number;
        };
        ClockOut: {
            clock: string;
            zh: string;
            en: string;
            right: boolean;
            begun_on: string;
            length: number | null;
            unit: string | null;
            due: string | null;
            state: string;
            state_zh: string;
            /** @enum {string} */
            colour: "red" | "yellow" | "green";
            responsible: string;
            responsible_zh: string;
            ended_on: string | null;
            suspended_on: string | null;
            provisional: boolean;
            mark: string | null;
            cites: string[];
            calendar: string | null;
            days_left?: number | null;
            days_unit?: ("working_days" | "natural_days") | null;
            missing?: components["schemas"]["Missing"] | null;
        };
        CollectionDecisionIn: {
            /** @enum {string} */
            kind: "late_fee" | "refund";
            platform?: string | null;
            month?: string | null;
            tax_office?: string | null;
            until?: string | null;
            receipt?: string | null;
            amount_fen?: number | null;
            reason: string;
        };
        CollectionDecisionOut: {
            number: string;
            /** @enum {string} */
            kind: "late_fee" | "refund";
            kind_zh: string;
            month: string;
            tax_office: string;
            amount_fen: number;
            paid_fen: number;
            reference: string | null;
            until: string | null;
            state: string;
            state_zh: string;
            due_on: string | null;
            reason: string;
            proposer: string;
            provisional: boolean;
            steps: {
                [key: string]: unknown;
            }[];
        };
        CollectionDifference: {
            item: string;
            kind: string;
            unit: string;
            declared: number;
            ours: number;
            difference: number;
            owner_zh: string;
            owner_en: string;
            age_days: number;
            /** @enum {string} */
            state: "open" | "explained" | "settled";
            state_zh: string;
            zh: string;
            en: string;
            reason: string | null;
        };
        CollectionEnterprise: {
            platform: string;
            name: string;
            months: components["schemas"]["OwedMonth"][];
            parts: components["schemas"]["AllocationPart"][];
            open: components["schemas"]["OpenMoney"][];
            decisions: components["schemas"]["CollectionDecisionOut"][];
            reminders: components["schemas"]["CollectionReminder"][];
        };
        CollectionItem: {
            item: string;
            kind: string;
            platform: string | null;
            name: string | null;
            tax_office: string | null;
            amount_fen: number | null;
            owner_zh: string;
            owner_en: string;
            age_days: number;
            zh: string;
            en: string;
        };
        CollectionMonth: {
            month: string;
            owed_fen: number;
            pushed_fen: number;
            declared_fen: number;
            taken_fen: number;
            received_fen: number;
            open: number;
            settled: number;
            provisional: boolean;
        };
        CollectionMonthOut: {
            month: string;
            rows: components["schemas"]["ComparedRow"][];
            items: components["schemas"]["CollectionItem"][];
            unplaced: components["schemas"]["UnplacedRow"][];
            pushes: components["schemas"]["PushShort"][];
            waiting: string[];
            settlements: components["schemas"]["SettlementOut"][];
        };
        CollectionMonths: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["CollectionMonth"][];
            reminders: components["schemas"]["CollectionReminder"][];
            not_reminded: components["schemas"]["CollectionRefused"][];
        };
        CollectionRefused: {
            platform: string;
            month: string;
            tax_office: string;
            owed_fen: number;
            zh: string;
            en: string;
            who_zh: string;
            who_en: string;
        };
        CollectionReminder: {
            number: string | null;
            platform: string;
            name: string;
            month: string;
            tax_office: string;
            stage: number;
            stages: number;
            owed_fen: number;
            late_fee_fen: number | null;
            due_on: string;
            on: string;
            days: number;
        };
        CollectionStepIn: {
            reason: string;
            reference?: string | null;
            on?: string | null;
        };
        CommitmentOut: {
            round: number;
            commitment: string;
            register_digest: string;
            candidates: number;
        };
        CompareForm: {
            /** @enum {string} */
            outcome: "agrees" | "differs" | "differs_materially";
            words: string;
        };
        ComparedRow: {
            platform: string;
            name: string;
            tax_office: string;
            orders: number;
            amount_fen: number;
            declared_orders: number | null;
            declared_fen: number | null;
            declared_on: string | null;
            taken_fen: number | null;
            received_fen: number | null;
            mark: string;
            provisional: boolean;
            differences: components["schemas"]["CollectionDifference"][];
        };
        ComplaintOfReview: {
            enquiry: string;
            at: string;
            state: string;
            remark: string | null;
            upheld: boolean | null;
        };
        ComplaintsOfInsurer: {
            insurer: string;
            complaints: number;
            not_looked_into: number;
            rows: components["schemas"]["ComplaintOfReview"][];
        };
        ConcernOut: {
            ref: string;
            concerns: boolean;
            zh: string;
            en: string;
        };
        ConcludeForm: {
            conclusion: components["schemas"]["ConclusionForm"];
            remedy?: string | null;
        };
        ConclusionForm: {
            findings?: string[];
            grade: number | null;
            /** @enum {string} */
            care_level: "complete" | "major" | "partial" | "none";
            need_help?: components["schemas"]["Activity"][];
            agreed: number[];
            devices?: string[];
            incapacity_from?: string | null;
            incapacity_to?: string | null;
            /** @default false */
            extension_confirmed: boolean;
            /** @default  */
            reasons: string;
        };
        ConclusionOut: {
            at: string;
            final: boolean;
            digest: string;
            grade: number | null;
            care_level: string;
            findings: string[];
            need_help: string[];
            devices: string[];
            agreed: number[];
            reasons: string;
            incapacity_from: string | null;
            incapacity_to: string | null;
            incapacity_months_at_most: number | null;
            proposal: components["schemas"]["ProposalOut"];
            provisional: boolean;
        };
        ConflictLine: {
            order_no: string;
            version: number;
            /** @enum {string} */
            kind: "version_gap" | "other_content";
            sent: {
                [key: string]: unknown;
            };
            stands: {
                [key: string]: unknown;
            } | null;
            versions_accepted: number[];
            decision: string | null;
        };
        ConflictPage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["ConflictLine"][];
        };
        ContactIn: {
            /** @enum {string} */
            matter: "data" | "enrolment" | "reporting" | "money";
            name: string;
            telephone: string;
        };
        ContactOut: {
            name: string | null;
            contacts: string[];
        };
        ControlAnswer: {
            number: number;
            finding: string;
            zh: string;
            en: string;
            reason: string | null;
            actor: string;
            at: string;
        };
        ControlAnswerIn: {
            /** @enum {string} */
            finding: "looked_into" | "explained" | "irregular" | "re_examine" | "recovery_proposed" | "confirmed" | "returned";
            reason: string;
        };
        ControlDrawn: {
            award_no: string;
            case_no: string;
            stratum: string;
            amount_fen: number;
            outcome: string | null;
            difference_fen: number;
            reason: string | null;
            by: string | null;
            at: string | null;
            led_to: string[];
        };
        ControlFinding: {
            finding: string;
            zh: string;
            en: string;
        };
        ControlFlag: {
            flag: string;
            rule: string;
            name_zh: string;
            name_en: string;
            serious: boolean;
            mark: string;
            place: string;
            case_no: string;
            amount_fen: number;
            zh: string;
            en: string;
            owner: string;
            raised_at: string;
            age: number;
            due_on: string;
            late: boolean;
            /** @enum {string} */
            status: "open" | "looked_into" | "waits_for_second" | "closed";
            version: number;
            cites: string[];
            subject: string;
            figures: {
                [key: string]: number | string;
            };
            rows: string[];
            answers: components["schemas"]["ControlAnswer"][];
            led_to: string[];
            may: components["schemas"]["ControlFinding"][];
            why_zh: string | null;
            why_en: string | null;
        };
        ControlFlagLine: {
            flag: string;
            rule: string;
            name_zh: string;
            name_en: string;
            serious: boolean;
            mark: string;
            place: string;
            case_no: string;
            amount_fen: number;
            zh: string;
            en: string;
            owner: string;
            raised_at: string;
            age: number;
            due_on: string;
            late: boolean;
            /** @enum {string} */
            status: "open" | "looked_into" | "waits_for_second" | "closed";
        };
        ControlFlagPage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["ControlFlagLine"][];
        };
        ControlIncident: {
            incident: string;
            place: string;
            kind: string;
            grave: boolean;
            found_at: string;
            report_by: string | null;
            cites: string | null;
            missing_zh: string | null;
            missing_en: string | null;
            words: string | null;
            actor: string;
            at: string;
            /** @enum {string} */
            status: "registered" | "handled" | "reported" | "closed";
            late: boolean;
            steps: {
                [key: string]: unknown;
            }[];
        };
        ControlIncidentIn: {
            /** @enum {string} */
            kind: "fraud" | "data_leak" | "payment_error" | "misconduct" | "system_failure" | "other";
            grave: boolean;
            /** Format: date-time */
            found_at: string;
            words: string;
        };
        ControlIncidentPage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["ControlIncident"][];
        };
        ControlIncidentStepIn: {
            /** @enum {string} */
            verb: "handled" | "reported" | "closed";
            words: string;
        };
        ControlInspection: {
            inspection: string;
            place: string;
            plan: string | null;
            item: number | null;
            /** @enum {string} */
            step: "identity" | "enrolment" | "order" | "accident" | "paper" | "appraisal" | "benefit" | "payment" | "account" | "grant" | "handling";
            sample: string | null;
            actor: string;
            at: string;
            /** @enum {string} */
            status: "open" | "found" | "measures" | "closed";
            findings: number;
            measures: number;
            waiting: number;
            late: number[];
            words: string | null;
            steps: {
                [key: string]: unknown;
            }[];
        };
        ControlInspectionIn: {
            /** @enum {string} */
            step: "identity" | "enrolment" | "order" | "accident" | "paper" | "appraisal" | "benefit" | "payment" | "account" | "grant" | "handling";
            words: string;
            plan?: string | null;
            item?: number | null;
            sample?: string | null;
        };
        ControlInspectionLine: {
            inspection: string;
            place: string;
            plan: string | null;
            item: number | null;
            /** @enum {string} */
            step: "identity" | "enrolment" | "order" | "accident" | "paper" | "appraisal" | "benefit" | "payment" | "account" | "grant" | "handling";
            sample: string | null;
            actor: string;
            at: string;
            /** @enum {string} */
            status: "open" | "found" | "measures" | "closed";
            findings: number;
            measures: number;
            waiting: number;
            late: number[];
        };
        ControlInspectionPage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["ControlInspectionLine"][];
        };
        ControlInspectionStepIn: {
            /** @enum {string} */
            verb: "finding" | "measure" | "followed" | "closed";
            words: string;
            of?: number | null;
            due_on?: string | null;
            done?: boolean | null;
        };
        ControlNumber: {
            name: string;
            zh: string;
            en: string;
            value: string;
            mark: string;
            cites: string[];
        };
        ControlOfMonth: {
            hits: number;
            open: number;
            answered: number;
            upheld: number;
            month: string;
        };
        ControlOfPlace: {
            hits: number;
            open: number;
            answered: number;
            upheld: number;
            place: string;
        };
        ControlOfStep: {
            hits: number;
            open: number;
            answered: number;
            upheld: number;
            /** @enum {string} */
            step: "identity" | "enrolment" | "order" | "accident" | "paper" | "appraisal" | "benefit" | "payment" | "account" | "grant" | "handling";
            points: number;
        };
        ControlPlan: {
            plan: string;
            place: string;
            year: number;
            actor: string;
            at: string;
            approved_by: string | null;
            approved_at: string | null;
            items: components["schemas"]["ControlPlanItem"][];
        };
        ControlPlanIn: {
            year: number;
            items: components["schemas"]["ControlPlanItemIn"][];
        };
        ControlPlanItem: {
            number: number;
            /** @enum {string} */
            step: "identity" | "enrolment" | "order" | "accident" | "paper" | "appraisal" | "benefit" | "payment" | "account" | "grant" | "handling";
            quarter: number;
            method: string;
            tolerable: string | null;
            inspections: number;
            closed: number;
        };
        ControlPlanItemIn: {
            /** @enum {string} */
            step: "identity" | "enrolment" | "order" | "accident" | "paper" | "appraisal" | "benefit" | "payment" | "account" | "grant" | "handling";
            quarter: number;
            /** @enum {string} */
            method: "inspection" | "sample" | "flags";
            tolerable?: string | null;
        };
        ControlPlanPage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["ControlPlan"][];
        };
        ControlPoint: {
            rule: string;
            step: string;
            zh: string;
            en: string;
            question_zh: string;
            question_en: string;
            cites: string[];
            mark: string;
            serious: boolean;
            owner: string;
            means_zh: string;
            means_en: string;
            about: string;
            duty: string[];
            frequency: string;
            numbers: components["schemas"]["ControlNumber"][];
            flags: number;
            waiting: number;
            explained: number;
        };
        ControlPoints: {
            points: components["schemas"]["ControlPoint"][];
            swept_at: string | null;
            unjudged: {
                [key: string]: unknown;
            }[];
        };
        ControlRegister: {
            steps: components["schemas"]["ControlOfStep"][];
            points: components["schemas"]["ControlRegistered"][];
        };
        ControlRegistered: {
            hits: number;
            open: number;
            answered: number;
            upheld: number;
            rule: string;
            /** @enum {string} */
            step: "identity" | "enrolment" | "order" | "accident" | "paper" | "appraisal" | "benefit" | "payment" | "account" | "grant" | "handling";
            zh: string;
            en: string;
            question_zh: string;
            question_en: string;
            means_zh: string;
            means_en: string;
            cites: string[];
            mark: string;
            serious: boolean;
            owner: string;
            about: string;
            frequency: string;
            places: components["schemas"]["ControlOfPlace"][];
            months: components["schemas"]["ControlOfMonth"][];
        };
        ControlResultIn: {
            /** @enum {string} */
            outcome: "correct" | "overpaid" | "underpaid" | "other_error";
            /** @default 0 */
            difference_fen: number;
            reason: string;
        };
        ControlSample: {
            sample: string;
            place: string;
            from: string;
            to: string;
            tolerable: string;
            confidence: string;
            fixed_by: string;
            fixed_at: string;
            drawn_by: string | null;
            open: number;
            strata: components["schemas"]["ControlStratum"][];
            algorithm: string;
            frame_digest: string;
            commitment: string;
            seed: string | null;
            word: string | null;
            drawn: components["schemas"]["ControlDrawn"][];
        };
        ControlSampleIn: {
            /** Format: date */
            first: string;
            /** Format: date */
            last: string;
            tolerable: string;
        };
        ControlSampleLine: {
            sample: string;
            place: string;
            from: string;
            to: string;
            tolerable: string;
            confidence: string;
            fixed_by: string;
            fixed_at: string;
            drawn_by: string | null;
            open: number;
            strata: components["schemas"]["ControlStratum"][];
        };
        ControlSamplePage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["ControlSampleLine"][];
        };
        ControlStratum: {
            stratum: string;
            awards: number;
            size: number;
            looked_at: number;
            errors: number;
            errors_at_least: number | null;
            errors_at_most: number | null;
            bound: number | null;
            within_stated: boolean | null;
            overpaid_fen: number;
            underpaid_fen: number;
        };
        ControlWord: {
            word: string;
        };
        CorrectionFile: {
            inspection: string;
            city: string;
            platform: string;
            name: string;
            from: string;
            to: string;
            /** @enum {string} */
            state: "opened" | "stated" | "sample_fixed" | "drawn" | "found" | "returned" | "ordered" | "not_shifted" | "closed";
            state_zh: string;
            state_en: string;
            opened_on: string;
            due_on: string | null;
            late_days: number;
            statements_due_on: string;
            stated_on: string | null;
            stated_late: boolean;
            workers_stated: number;
            owed_fen: number | null;
            workers_owed: number | null;
            repaid_fen: number | null;
            ended_on: string | null;
            cites: string[];
            decision: string | null;
            workers: components["schemas"]["OwedWorker"][];
            repayments: components["schemas"]["RepaymentOut"][];
        };
        Counts: {
            mine: number;
            in_progress: number;
            done: number;
            supervised: number;
            red: number;
            yellow: number;
            green: number;
        };
        Credentials: {
            account: string;
            password: string;
        };
        DashboardOut: {
            as_of: string;
            place: string;
            cities: components["schemas"]["CityLine"][];
            posts: components["schemas"]["PostClocks"][];
            books: components["schemas"]["BookLine"][];
            enterprises: components["schemas"]["EnterpriseLine"][];
            law: components["schemas"]["LawCounts"];
        };
        DataRequestOut: {
            request: string;
            place: string;
            /** @enum {string} */
            side: "ours" | "theirs";
            exchange: string;
            partner: string;
            partner_zh: string;
            partner_en: string;
            purpose_zh: string;
            purpose_en: string;
            first: string;
            last: string;
            fields: string[];
            cites: string[];
            mark: string;
            owner: string;
            asked_at: string;
            age: number;
            due_on: string | null;
            late: boolean;
            /** @enum {string} */
            status: "open" | "asked" | "owed" | "answered" | "told" | "closed";
            actor: string;
            steps: components["schemas"]["RequestStepOut"][];
        };
        DataRequestPage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["DataRequestOut"][];
        };
        DebtorForm: {
            name: string;
            account: string;
            bank: string;
        };
        DecideChange: {
            approve: boolean;
            reason: string;
        };
        DecideRecovery: {
            proposal: string;
            approve: boolean;
            reason: string;
            remedy?: string | null;
            /** @default taoyuan-2025-1 §56(1) */
            ground: string;
        };
        DecisionIn: {
            agree: boolean;
            reason: string;
            due_on?: string | null;
            to_reporters?: string | null;
        };
        DeclarationLine: {
            month: string;
            place: string;
            orders: number;
            amount_fen: number | null;
            recorded_at: string;
        };
        Declarations: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["DeclarationLine"][];
            differences: {
                [key: string]: unknown;
            }[];
        };
        Declared: {
            declaration: number;
        };
        DeclineIn: {
            items: string[];
        };
        DeductionLine: {
            report_no: string;
            reported_at: string;
            platform_name: string;
            /** @enum {string} */
            state: "received" | "taken_up" | "answered";
            zh: string;
            en: string;
            answer: string | null;
            owed_fen: number | null;
            repaid_fen: number | null;
        };
        DeductionPage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["DeductionLine"][];
        };
        DeductionStep: {
            /** @enum {string} */
            step: "taken_up" | "answered";
            answer?: string | null;
        };
        DeductionTaken: {
            report_no: string;
            zh: string;
            en: string;
        };
        DeliveryLine: {
            delivery: string;
            event: string;
            at: string;
            attempts: number;
            /** @enum {string} */
            state: "waiting" | "delivered" | "given_up";
            status: number | null;
            next_at: string | null;
        };
        DeliveryPage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["DeliveryLine"][];
        };
        DemoLine: {
            account: string;
            shown_as: string;
            post: string;
            zh: string;
            en: string;
            area: string;
            area_zh: string;
            /** @enum {string} */
            entry: "office" | "worker" | "interface";
        };
        DepartmentArrears: {
            month: string;
            platform: string;
            name: string;
            outstanding_fen: number;
            late_fee_fen: number | null;
            age_days: number | null;
            provisional: boolean | null;
        };
        DepartmentBill: {
            month: string;
            platform: string;
            name: string;
            orders: number;
            amount_fen: number;
            declared_fen: number | null;
            received_fen: number | null;
            differences: number;
            mark: string;
            provisional: boolean;
        };
        DepartmentBook: {
            book: string;
            zh: string;
            available_fen: number;
            reserved_fen: number;
            financing_tasks: number;
        };
        DepartmentBudgetRow: {
            area: string;
            zh: string;
            en: string;
            kind: string;
            actual_fen: number;
            budget_fen: number | null;
            deviation_fen: number | null;
        };
        DepartmentCollection: {
            tax_office: string;
            zh: string | null;
            en: string | null;
            rows: components["schemas"]["DepartmentBill"][];
            arrears: components["schemas"]["DepartmentArrears"][];
        };
        DepartmentExchange: {
            exchange: string;
            zh: string;
            en: string;
            way: string;
            cites: string[];
            mark: string | null;
            filled_by_zh: string;
            filled_by_en: string;
            requests: number;
            waiting: number;
            late: number;
        };
        DepartmentFund: {
            year: number;
            books: components["schemas"]["DepartmentBook"][];
            income_fen: number;
            spending_fen: number;
            closed: boolean;
            budget: number | null;
            budget_rows: components["schemas"]["DepartmentBudgetRow"][];
            gaps: {
                [key: string]: unknown;
            } | null;
            gaps_missing_zh: string | null;
            gaps_missing_en: string | null;
        };
        DepartmentHome: {
            post: string;
            post_zh: string;
            post_en: string;
            place: string;
            place_zh: string;
            place_en: string;
            on: string;
            problems: components["schemas"]["DepartmentProblem"][];
            to_receive: number;
            to_answer: number;
            overdue: number;
            fund: components["schemas"]["DepartmentFund"] | null;
            collection: components["schemas"]["DepartmentCollection"] | null;
            insurers: components["schemas"]["DepartmentInsurers"] | null;
            exchanges: components["schemas"]["DepartmentExchange"][] | null;
        };
        DepartmentInsurers: {
            mandates: components["schemas"]["DepartmentMandate"][];
            reviews: components["schemas"]["DepartmentReview"][];
            notices: components["schemas"]["DepartmentNotices"][];
        };
        DepartmentMandate: {
            mandate: string;
            insurer: string;
            name: string;
            place: string;
            place_zh: string;
            place_en: string;
            from: string;
            to: string;
        };
        DepartmentNotices: {
            insurer: string;
            name: string;
            open: number;
            closed: number;
        };
        DepartmentProblem: {
            problem: string;
            place: string;
            at: string;
            due_on: string | null;
            zh: string;
            en: string;
            bodies: components["schemas"]["ProblemBody"][];
        };
        DepartmentReview: {
            review: string;
            place: string;
            place_zh: string;
            place_en: string;
            quarter: string;
            insurer: string;
            name: string;
            tasks: number;
            rank: number | null;
            score: string | null;
            provisional: boolean;
        };
        DifferenceIn: {
            item: string;
            owner?: string | null;
            reason?: string | null;
        };
        DifferenceOut: {
            item: string;
            period: string;
            payee: string;
            before_fen: number;
            after_fen: number;
            difference_fen: number;
            ground?: string | null;
            mark?: string | null;
        };
        DocumentOut: {
            ref: string;
            paper: string;
            zh: string;
            en: string;
            /** @enum {string} */
            media: "jpeg" | "png" | "pdf";
            size: number;
            status: string;
            status_zh: string;
            at: string;
            actor: string;
            reason: string | null;
            elsewhere: string[];
            elsewhere_count: number;
            digest: string;
        };
        DocumentPage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["DocumentTold"][];
        };
        DocumentTold: {
            ref: string;
            paper: string;
            zh: string;
            en: string;
            media: string;
            size: number;
            digest: string;
            /** @enum {string} */
            status: "pending" | "accepted" | "insufficient" | "rejected" | "withdrawn";
            status_zh: string;
            at: string;
            mine: boolean;
            reason: string | null;
        };
        Documents: {
            documents: components["schemas"]["DocumentOut"][];
        };
        DrawForm: {
            word: string;
        };
        DrawIn: {
            word: string;
        };
        DrawOut: {
            algorithm: string;
            appraisal: string;
            round: number;
            register_digest: string;
            commitment: string;
            candidates: string[][];
            excluded: string[][];
            open_seats: [
                number,
                string
            ][];
            seed: string;
            word: string;
            members: [
                number,
                string
            ][];
        };
        DrawnWorker: {
            worker_place: number;
            stated_fen: number;
            found_fen: number | null;
            evidence: string | null;
            by: string | null;
        };
        DuePage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            as_of: string;
            rows: components["schemas"]["WorkRow"][];
        };
        DutyList: {
            enterprise: string;
            name: string;
            month: string;
            missed: number;
            late: number;
            duties: components["schemas"]["zhibao__web__models__duties__DutyLine"][];
        };
        DutyPage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["DutyList"][];
            month: string;
        };
        DutyRow: {
            ref: string;
            /** @enum {string} */
            state: "done" | "late" | "missed" | "running";
            on: string | null;
        };
        EditForm: {
            drop?: string[];
            /** @default false */
            refresh_accounts: boolean;
            reason: string;
        };
        EffectOut: {
            cases: number;
            median_days: number | null;
            median_visits: number | null;
            median_papers: number | null;
            case_numbers: string[];
        };
        EffectsOut: {
            one_stop: components["schemas"]["EffectOut"];
            ordinary: components["schemas"]["EffectOut"];
        };
        EffortLine: {
            step: string;
            zh: string;
            en: string;
            track: string;
            times: number;
            by: {
                [key: string]: number;
            };
            median_days: number | null;
            longest_days: number;
            longest_case: string;
            total_days: number;
        };
        Elsewhere: {
            /** @enum {string} */
            page: "benefits" | "appraisal" | "payments" | "case";
            zh: string;
            en: string;
        };
        End: {
            reason: string;
        };
        EndForm: {
            /** Format: date */
            on: string;
            reason: string;
        };
        EndLeave: {
            /** Format: date */
            last: string;
        };
        EnquiryFile: {
            enquiry: string;
            place: string;
            place_zh: string;
            place_en: string;
            at: string;
            /** @enum {string} */
            channel: "counter" | "telephone" | "phone" | "enterprise";
            channel_words: components["schemas"]["WordsOf"];
            /** @enum {string} */
            kind: "enquiry" | "complaint";
            kind_words: components["schemas"]["WordsOf"];
            theme: string;
            theme_zh: string;
            theme_en: string;
            known_asker: boolean;
            about_kind: ("case" | "enterprise" | "insurer" | "unregistered") | null;
            about_words: components["schemas"]["WordsOf"] | null;
            about: string | null;
            about_name: string | null;
            post: string;
            post_zh: string;
            post_en: string;
            due_on: string | null;
            provisional: boolean;
            /** @enum {string} */
            state: "open" | "reopened" | "answered";
            state_words: components["schemas"]["WordsOf"];
            answered_at: string | null;
            days_to_answer: number | null;
            in_time: boolean | null;
            late: boolean;
            reopened: number;
            words: string;
            contact: string | null;
            steps: components["schemas"]["EnquiryStep"][];
            posts: {
                [key: string]: string;
            }[];
        };
        EnquiryForm: {
            place: string;
            /** @enum {string} */
            channel: "counter" | "telephone";
            /** @enum {string} */
            kind: "enquiry" | "complaint";
            theme: string;
            words: string;
            contact?: string | null;
            about_kind?: ("case" | "enterprise" | "insurer" | "unregistered") | null;
            about?: string | null;
        };
        EnquiryLine: {
            enquiry: string;
            place: string;
            place_zh: string;
            place_en: string;
            at: string;
            /** @enum {string} */
            channel: "counter" | "telephone" | "phone" | "enterprise";
            channel_words: components["schemas"]["WordsOf"];
            /** @enum {string} */
            kind: "enquiry" | "complaint";
            kind_words: components["schemas"]["WordsOf"];
            theme: string;
            theme_zh: string;
            theme_en: string;
            known_asker: boolean;
            about_kind: ("case" | "enterprise" | "insurer" | "unregistered") | null;
            about_words: components["schemas"]["WordsOf"] | null;
            about: string | null;
            about_name: string | null;
            post: string;
            post_zh: string;
            post_en: string;
            due_on: string | null;
            provisional: boolean;
            /** @enum {string} */
            state: "open" | "reopened" | "answered";
            state_words: components["schemas"]["WordsOf"];
            answered_at: string | null;
            days_to_answer: number | null;
            in_time: boolean | null;
            late: boolean;
            reopened: number;
        };
        EnquiryPage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["EnquiryLine"][];
        };
        EnquiryStep: {
            number: number;
            /** @enum {string} */
            verb: "assigned" | "due_set" | "answered" | "reopened" | "referred";
            zh: string;
            en: string;
            post: string | null;
            due_on: string | null;
            led_to: string | null;
            by: string;
            at: string;
            words: string;
        };
        EnquiryStepForm: {
            words: string;
            post?: string | null;
            due_on?: string | null;
        };
        Enrolled: {
            place: string;
            place_zh: string;
            industry: string;
            industry_zh: string;
            tier: string | null;
            from: string;
            to: string | null;
            mark: string;
        };
        EnrolmentLine: {
            place: string;
            place_zh: string;
            industry: string;
            tier: string | null;
            since: string;
            until: string | null;
            mark: string;
        };
        EnterpriseLine: {
            uscc: string;
            name: string;
            joined: string;
            mark: string;
            industries: string[];
            batches: number;
            received: number;
            accepted: number;
            duplicate: number;
            quarantined: number;
            conflicts: number;
            undeclared: number;
            last_loaded_at: string | null;
            arrears_fen: number;
            late_fee_fen: number | null;
        };
        EnterpriseOut: {
            uscc: string;
            name: string;
            joined: string;
            mark: string;
            industries: string[];
            batches: number;
            received: number;
            accepted: number;
            duplicate: number;
            quarantined: number;
            conflicts: number;
            undeclared: number;
            last_loaded_at: string | null;
            arrears_fen: number;
            late_fee_fen: number | null;
            enrolments: components["schemas"]["EnrolmentLine"][];
            arrears: components["schemas"]["ArrearsLine"][];
            loads: components["schemas"]["LoadLine"][];
            loads_total: number;
        };
        EntryOut: {
            code: string;
            zh: string;
            unit: string;
            ceiling_fen: number | null;
            self_share: string;
        };
        EntryPage: {
            total: number;
            offset: number;
            limit: number;
            rows: components["schemas"]["EntryOut"][];
        };
        Evidence: {
            case_no: string;
            kind: string | null;
            kinds: components["schemas"]["Word"][];
            documents: components["schemas"]["DocumentOut"][];
            checklist: components["schemas"]["NeededOut"][];
            papers: components["schemas"]["Word"][];
        };
        ExaminationForm: {
            hospital: string;
            /** Format: date */
            on: string;
            content: string;
            cost_fen: number;
        };
        ExaminationOut: {
            on: string;
            hospital: string;
            cost_fen: number;
        };
        ExchangeAsk: {
            /** Format: date */
            first: string;
            /** Format: date */
            last: string;
        };
        ExchangeOut: {
            exchange: string;
            partner: string;
            partner_zh: string;
            partner_en: string;
            /** @enum {string} */
            way: "ask" | "give";
            subject: string;
            purpose_zh: string;
            purpose_en: string;
            sends: string[];
            takes: string[];
            field_words: {
                [key: string]: string[];
            };
            period_days: number;
            owner: string;
            cites: string[];
            mark: string;
            filled_by: string;
            filled_by_zh: string;
            filled_by_en: string;
            requests: number;
            waiting: number;
            late: number;
        };
        ExchangesOut: {
            place: string;
            exchanges: components["schemas"]["ExchangeOut"][];
        };
        Explained: {
            case_no: string;
            awards: components["schemas"]["ExplainedAward"][];
            text_zh: string;
            text_en: string;
        };
        ExplainedAward: {
            award_no: string;
            law_version: string;
            provisional: boolean;
            lines: components["schemas"]["ExplainedLine"][];
            digest: string;
        };
        ExplainedLine: {
            item: string;
            zh: string;
            payee: string;
            amount_fen: number;
            mark: string;
            steps: components["schemas"]["StepSaid"][];
            receipts: string[];
        };
        ExportedOut: {
            tables: number;
            rows: number;
        };
        ExtensionNoted: {
            city: string;
            noted: string;
        };
        FaultTold: {
            zh: string;
            en: string;
            code: string;
            place?: string | null;
        };
        FeeForm: {
            mandate_no: string;
            suppose?: {
                [key: string]: string;
            };
        };
        FeeLineOut: {
            /** @enum {string} */
            kind: "fixed" | "task" | "case";
            task_no: string | null;
            case_no: string | null;
            since: string;
            until: string;
            amount_fen: number;
        };
        FeeOut: {
            fee: string;
            review: string;
            mandate: string;
            place: string;
            insurer: string;
            quarter: string;
            score: string | null;
            retained_share: string;
            earned_fen: number;
            retained_fen: number;
            released_fen: number;
            kept_fen: number;
            moved_fen: number;
            payable_fen: number;
            zh: string;
            en: string;
            provisional: boolean;
            paid_from_zh: string;
            paid_from_en: string;
            by: string;
            at: string;
            lines: components["schemas"]["FeeLineOut"][];
        };
        FetchOut: {
            case_no?: string | null;
            paper: string;
            zh: string;
            en: string;
            exchange: string;
            request: string;
            asked_on: string;
            due_on: string;
            /** @enum {string} */
            status: "asked" | "come" | "fits" | "unfit" | "empty";
            document: string | null;
            why: string | null;
            why_zh: string | null;
            why_en: string | null;
            late: boolean;
            of_the_party: boolean;
        };
        FetchablePaperOut: {
            paper: string;
            zh: string;
            en: string;
            exchange: string;
            partner_zh: string;
            partner_en: string;
            after: number;
            cites: string[];
            mark: string;
            filled_by_zh: string;
            filled_by_en: string;
            answer_days: number | null;
        };
        FieldOut: {
            name: string;
            /** @enum {string} */
            form: "personal" | "words" | "reference" | "references" | "day" | "whole" | "fen" | "flag" | "address" | "choice";
            zh: string;
            en: string;
            required: boolean;
            sealed: boolean;
            choices: components["schemas"]["Choice"][];
            default?: components["schemas"]["JsonValue"];
        };
        Figures: {
            open: number;
            overdue: number;
            in_time: number;
            late: number;
            sent_back: number;
            returned: number;
            confirmed: number;
            total: number;
        };
        Finding: {
            invariant: string;
            where: string;
            zh: string;
            en: string;
            stored?: components["schemas"]["JsonValue"];
            derived?: components["schemas"]["JsonValue"];
        };
        FindingForm: {
            upheld: boolean;
            words: string;
        };
        FindingIn: {
            /** @enum {string} */
            result: "shifted" | "not_shifted";
            reason: string;
            /** @default measures-2025 §2 */
            cite: string;
        };
        FitTold: {
            order_no: string;
            platform_name: string;
            fit: string;
            zh: string;
            en: string;
        };
        ForecastAdequacy: {
            industry: string;
            /** @enum {string} */
            finding: "enough" | "short" | "open";
            zh: string;
            en: string;
            charged_yuan: string;
            needed_yuan: components["schemas"]["ForecastYuan"];
            bases: components["schemas"]["ForecastBase"][];
        };
        ForecastBase: {
            tier: string | null;
            base_fen: number;
            needed_yuan: components["schemas"]["ForecastYuan"];
        };
        ForecastFault: {
            code: string;
            zh: string;
            en: string;
            place: string | null;
        };
        ForecastIn: {
            /** @default 24 */
            months: number;
            /** @default 1 */
            seed: number;
        };
        ForecastInjuries: {
            q05: number;
            q25: number;
            q50: number;
            q75: number;
            q95: number;
            industry: string;
        };
        ForecastMonth: {
            month: string;
            income_fen: components["schemas"]["ForecastQuantiles"];
            spending_fen: components["schemas"]["ForecastQuantiles"];
            balance_fen: components["schemas"]["ForecastQuantiles"];
        };
        ForecastNeed: {
            what?: string | null;
            zh: string;
            en: string;
        };
        ForecastOut: {
            /** @enum {string} */
            state: "none" | "queued" | "running" | "done" | "failed";
            done: number;
            total: number | null;
            asked_at: string | null;
            fault: components["schemas"]["ForecastFault"] | null;
            result: components["schemas"]["ForecastResult"] | null;
        };
        ForecastQuantiles: {
            q05: number;
            q25: number;
            q50: number;
            q75: number;
            q95: number;
        };
        ForecastResult: {
            place: string;
            zh: string;
            known: string;
            history: string[];
            months_of_history: number;
            seed: number;
            simulations?: number | null;
            opening_fen: number;
            running_fen: number;
            running: number;
            reserves: {
                [key: string]: unknown;
            }[];
            cases_without_industry: string[];
            frequency: {
                [key: string]: unknown;
            } | null;
            unconfirmed: components["schemas"]["ForecastInjuries"][];
            fan: components["schemas"]["ForecastMonth"][];
            adequacy: components["schemas"]["ForecastAdequacy"][];
            needs: components["schemas"]["ForecastNeed"][];
            notices: components["schemas"]["ForecastNeed"][];
            cites: string[];
            mark: string;
            provisional: boolean;
        };
        ForecastYuan: {
            q05: string;
            q25: string;
            q50: string;
            q75: string;
            q95: string;
        };
        FundAccountLine: {
            account: string;
            zh: string;
            en: string;
            amount_fen: number;
        };
        FundAccountSum: {
            account: string;
            zh: string;
            en: string;
            amount_fen: number;
            kind: string;
        };
        FundAccountYearRow: {
            area: string;
            account: string;
            zh: string;
            en: string;
            kind: string;
            actual_fen: number;
            budget_fen?: number | null;
            deviation_fen?: number | null;
        };
        FundApproveIn: {
            number: number;
        };
        FundBookLine: {
            book: string;
            zh: string;
            en: string;
            accounts: components["schemas"]["FundAccountLine"][];
            closed: string | null;
            next: string | null;
            over: boolean;
            open: number;
        };
        FundBookOut: {
            book: string;
            zh: string;
            en: string;
            months: components["schemas"]["FundMonthClosed"][];
            years: components["schemas"]["FundYearClosed"][];
            next: string | null;
            over: boolean;
            open: components["schemas"]["FundOpenItem"][];
            may_close_year: number | null;
        };
        FundBooks: {
            place: string;
            books: components["schemas"]["FundBookLine"][];
            prevention_fen: number;
        };
        FundBudgetLine: {
            number: number;
            state: string;
            reason: string;
            drafted_by: string;
            approved_by?: string | null;
            income_fen: number;
            spending_fen: number;
            surplus_fen: number;
        };
        FundBudgetOut: {
            year: number;
            budgets: components["schemas"]["FundBudgetLine"][];
            budget?: number | null;
            rows: components["schemas"]["FundAccountYearRow"][];
        };
        FundMonthClosed: {
            book: string;
            month: string;
            number: number;
            last_voucher: number;
            by: string;
            at: string;
            digest: string;
        };
        FundNeed: {
            name: string;
            zh: string;
            en: string;
        };
        FundOpenItem: {
            kind: string;
            reference: string;
            on: string;
            amount_fen?: number | null;
            zh: string;
            en: string;
        };
        FundPart: {
            key: string;
            zh?: string | null;
            en?: string | null;
            income_fen: number;
            spending_fen: number;
            surplus_fen: number;
            warning?: boolean | null;
            accounts: components["schemas"]["FundAccountSum"][];
        };
        FundRow: {
            book: string;
            voucher: number;
            line: number;
            kind: string;
            account: string;
            on: string;
            amount_fen: number;
            source?: string | null;
            enterprise?: string | null;
            industry?: string | null;
            prefecture?: string | null;
            concerns?: string | null;
        };
        FundRowsOut: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            figure: string;
            key?: string | null;
            amount_fen: number;
            rows: components["schemas"]["FundRow"][];
        };
        FundSheet: {
            on: string;
            assets: components["schemas"]["FundAccountLine"][];
            liabilities: components["schemas"]["FundAccountLine"][];
            equity: components["schemas"]["FundAccountLine"][];
            assets_fen: number;
            liabilities_fen: number;
            equity_fen: number;
            result_fen: number;
            balance_fen: number;
        };
        FundStatementOut: {
            place: string;
            from: string;
            to: string;
            known: string;
            books: string[];
            closed: boolean;
            by: string;
            income_fen: number;
            spending_fen: number;
            surplus_fen: number;
            warning?: boolean | null;
            accounts: components["schemas"]["FundAccountSum"][];
            parts: components["schemas"]["FundPart"][];
            balance_sheet: components["schemas"]["FundSheet"];
            reserve: {
                [key: string]: unknown;
            };
            rules: {
                [key: string]: unknown;
            }[];
            needs: components["schemas"]["FundNeed"][];
            provisional: boolean;
        };
        FundYearClosed: {
            book: string;
            year: number;
            income_fen: number;
            spending_fen: number;
            carried_fen: number;
            by: string;
            at: string;
        };
        GapAnswerIn: {
            ground: string;
            words: string;
        };
        GapArea: {
            area: string;
            zh?: string | null;
            income_fen?: number | null;
            benefits_fen: number;
            gap_fen: number;
            surplus_fen: number;
            management_gap_fen: number;
            work_injury_benefits_fen?: number | null;
            benefits_with_gap_fen?: number | null;
            bears_fen?: number | null;
        };
        GapAsked: {
            year: number;
            mode?: ("A" | "B") | null;
            income_fen?: number | null;
            budget?: ("surplus" | "deficit") | null;
            budget_gap_fen?: number | null;
            /** @default [] */
            work_injury: components["schemas"]["GapWorkInjury"][];
            /** @default [] */
            what_if: components["schemas"]["GapChange"][];
        };
        GapBorne: {
            province_fen: number;
            areas_fen: number;
            management_gap_fen: number;
        };
        GapBoth: {
            before: number;
            after: number;
            change: number;
        };
        GapChange: {
            area: string;
            by: string;
        };
        GapLine: {
            gap: string;
            /** @enum {string} */
            kind: "worker_not_registered" | "enterprise_not_enrolled" | "injured_without_order" | "declared_below_counted" | "known_elsewhere";
            zh: string;
            en: string;
            enterprise: string | null;
            name: string | null;
            place: string;
            place_zh: string;
            place_en: string;
            from: string;
            to: string;
            size: number;
            unit_zh: string;
            unit_en: string;
            evidence: string[];
            found_at: string;
            /** @enum {string} */
            state: "open" | "reminded" | "overdue" | "answered" | "accepted" | "settled";
            state_zh: string;
            state_en: string;
            due_on: string | null;
            reminders: number;
            cites: string[];
            steps: components["schemas"]["GapStep"][];
        };
        GapLook: {
            found: number;
            new: number;
            settled: number;
            found_again: number;
        };
        GapLookIn: {
            month: string;
        };
        GapNeed: {
            name: string;
            zh: string;
            en: string;
        };
        GapNotice: {
            zh: string;
            en: string;
        };
        GapNumber: {
            name: string;
            zh: string;
            en: string;
            value: unknown;
            cites: string[];
            mark: string;
            place: string;
            from: string;
        };
        GapPage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["GapLine"][];
            by_state: {
                [key: string]: number;
            };
            by_kind: {
                [key: string]: number;
            };
        };
        GapSharingOut: {
            province: string;
            province_zh: string;
            province_en: string;
            year: number;
            /** @enum {string} */
            mode: "A" | "B";
            mode_zh: string;
            mode_en: string;
            income_fen: number;
            income_booked: boolean;
            benefits_fen: number;
            total_gap_fen: number;
            surplus_fen: number;
            areas: components["schemas"]["GapArea"][];
            responsibility?: components["schemas"]["GapBorne"] | null;
            needs: components["schemas"]["GapNeed"][];
            rules: components["schemas"]["GapNumber"][];
            notices: components["schemas"]["GapNotice"][];
            what_if?: components["schemas"]["GapSupposed"] | null;
            mark: string;
            provisional: boolean;
        };
        GapStep: {
            number: number;
            step: string;
            due_on: string | null;
            ground: string | null;
            words: string | null;
            actor: string;
            at: string;
        };
        GapStepIn: {
            /** @enum {string} */
            step: "reminded" | "accepted" | "not_accepted";
            words: string;
            due_on?: string | null;
        };
        GapSupposed: {
            changes: components["schemas"]["GapSupposedChange"][];
            total_gap_fen: components["schemas"]["GapBoth"];
            province_bears_fen?: components["schemas"]["GapBoth"] | null;
            areas: components["schemas"]["GapSupposedArea"][];
            needs: components["schemas"]["GapNeed"][];
            zh: string;
            en: string;
        };
        GapSupposedArea: {
            area: string;
            benefits_fen: components["schemas"]["GapBoth"];
            gap_fen: components["schemas"]["GapBoth"];
            bears_fen?: components["schemas"]["GapBoth"] | null;
        };
        GapSupposedChange: {
            area: string;
            by: string;
        };
        GapWorkInjury: {
            area: string;
            benefits_fen: number;
        };
        Genuine: {
            genuine: boolean;
        };
        GivenPoint: {
            lng: string;
            lat: string;
            accuracy_m?: number | null;
        };
        GrantLine: {
            grant: string;
            account: string;
            post: string;
            post_zh: string;
            post_en: string;
            group: string;
            group_zh: string;
            area_kind: string;
            area: string;
            area_zh: string;
            /** Format: date */
            from: string;
            to: string | null;
            state: string;
            state_zh: string;
            holds: boolean;
            steps: components["schemas"]["GrantStep"][];
        };
        GrantPage: {
            total: number;
            offset: number;
            limit: number;
            rows: components["schemas"]["GrantLine"][];
        };
        GrantStep: {
            step: string;
            zh: string;
            actor: string;
            /** Format: date-time */
            at: string;
            reason: string;
        };
        GuideAmount: {
            benefit: string;
            zh: string;
            en: string;
            amount_fen: number;
            /** @enum {string} */
            paid: "once" | "monthly";
            /** @enum {string} */
            payer: "fund" | "platform";
            ground: string;
            mark: string;
        };
        GuideCase: {
            id: string;
            zh: string;
            en: string;
            lines: components["schemas"]["GuideAmount"][];
            missing: components["schemas"]["WordsOf"][];
        };
        GuideOut: {
            /** @constant */
            format: "zhibao.guide/1";
            place: string;
            zh: string;
            en: string;
            on: string;
            provisional: boolean;
            missing: number;
            sections: components["schemas"]["GuideSection"][];
            amounts: components["schemas"]["GuideCase"][];
        };
        GuideRow: {
            zh: string;
            en: string;
            said_zh: string | null;
            said_en: string | null;
            cites: string[];
            mark: string | null;
            missing_zh: string | null;
            missing_en: string | null;
        };
        GuideSection: {
            id: string;
            zh: string;
            en: string;
            rows: components["schemas"]["GuideRow"][];
        };
        HandOverForm: {
            to?: string | null;
            words: string;
        };
        HandOverOut: {
            mandate_no: string;
            went_on: number;
            came_back: number;
        };
        HandlingDrawRecord: {
            algorithm: string;
            sample: string;
            frame: string[][];
            frame_digest: string;
            sizes: {
                [key: string]: number;
            };
            commitment: string;
            seed: string;
            word: string;
            replayed: string[];
            agrees: boolean;
        };
        HandlingForm: {
            words?: string | null;
            visited_on?: string | null;
            visited_at?: string | null;
            met?: ("worker" | "relative" | "witness" | "hospital" | "platform" | "police" | "nobody")[];
        };
        HandlingLine: {
            task_no: string;
            case_no: string;
            insurer: string;
            /** @enum {string} */
            kind: "visit" | "material_check" | "inquiry" | "appraisal_appointment" | "assessment_draft";
            zh: string;
            en: string;
            /** @enum {string} */
            state: "assigned" | "accepted" | "reported" | "confirmed" | "returned" | "taken_back";
            state_zh: string;
            state_en: string;
            due: string;
            days_left: number | null;
            colour: ("red" | "yellow" | "green") | null;
            asked_at: string;
            place_zh: string;
            worker: string | null;
            injury_at: string;
        };
        HandlingNext: {
            verb: string;
            zh: string;
            en: string;
            words: boolean;
        };
        HandlingPage: {
            total: number;
            offset: number;
            limit: number;
            rows: components["schemas"]["HandlingLine"][];
        };
        HandlingSample: {
            sample: string;
            place: string;
            place_zh: string;
            quarter: string;
            tolerable: string;
            confidence: string;
            algorithm: string;
            frame: number;
            sizes: {
                [key: string]: number;
            };
            frame_digest: string;
            commitment: string;
            fixed_by: string;
            fixed_at: string;
            seed: string | null;
            word: string | null;
            drawn_by: string | null;
            drawn: components["schemas"]["SampleDrawn"][];
            open: number;
            strata: components["schemas"]["SampleStratum"][];
        };
        HandlingSamplePage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["HandlingSample"][];
        };
        HandlingStep: {
            verb: string;
            zh: string;
            en: string;
            by: string;
            at: string;
            visited_on: string | null;
            met: string[];
            words: string | null;
        };
        HandlingTask: {
            task_no: string;
            case_no: string;
            insurer: string;
            /** @enum {string} */
            kind: "visit" | "material_check" | "inquiry" | "appraisal_appointment" | "assessment_draft";
            zh: string;
            en: string;
            /** @enum {string} */
            state: "assigned" | "accepted" | "reported" | "confirmed" | "returned" | "taken_back";
            state_zh: string;
            state_en: string;
            due: string;
            days_left: number | null;
            colour: ("red" | "yellow" | "green") | null;
            asked_at: string;
            place_zh: string;
            worker: string | null;
            injury_at: string;
            asked: string | null;
            asked_by: string;
            steps: components["schemas"]["HandlingStep"][];
            next: components["schemas"]["HandlingNext"][];
        };
        Happened: {
            zh: string;
            en: string;
            on: string;
        };
        HeldOut: {
            case_no: string;
            item: string;
            period: string;
            payee: string;
            reason: string;
            zh: string;
            en: string;
        };
        HelpLine: {
            enterprise: string;
            name: string;
            asked: number;
            in_time: number;
            late: number;
            no_answer: number;
            running: number;
            rows: components["schemas"]["DutyRow"][];
        };
        HelpPage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["HelpLine"][];
        };
        HitAnswerIn: {
            /** @enum {string} */
            finding: "looked_into" | "same" | "not_the_same" | "already_known" | "no_consequence";
            reason: string;
            led_to?: string | null;
        };
        HitAnswerOut: {
            number: number;
            finding: string;
            zh: string;
            en: string;
            reason: string | null;
            led_to: string | null;
            actor: string;
            at: string;
        };
        HitFinding: {
            finding: string;
            zh: string;
            en: string;
        };
        HitLine: {
            hit: string;
            rule: string;
            version: number;
            zh: string;
            en: string;
            question_zh: string;
            question_en: string;
            cites: string[];
            mark: string;
            serious: boolean;
            subject: string;
            place: string;
            case_no: string | null;
            exchange: string;
            partner: string;
            partner_zh: string;
            partner_en: string;
            request: string;
            standing: string | null;
            by_key: string;
            permille: number;
            advice: boolean;
            owner: string;
            raised_at: string;
            age: number;
            due_on: string | null;
            late: boolean;
            /** @enum {string} */
            status: "open" | "looked_into" | "closed";
        };
        HitOut: {
            hit: string;
            rule: string;
            version: number;
            zh: string;
            en: string;
            question_zh: string;
            question_en: string;
            cites: string[];
            mark: string;
            serious: boolean;
            subject: string;
            place: string;
            case_no: string | null;
            exchange: string;
            partner: string;
            partner_zh: string;
            partner_en: string;
            request: string;
            standing: string | null;
            by_key: string;
            permille: number;
            advice: boolean;
            owner: string;
            raised_at: string;
            age: number;
            due_on: string | null;
            late: boolean;
            /** @enum {string} */
            status: "open" | "looked_into" | "closed";
            answers: components["schemas"]["HitAnswerOut"][];
            may: components["schemas"]["HitFinding"][];
            why_zh: string | null;
            why_en: string | null;
        };
        HitPage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["HitLine"][];
            by_rule: {
                [key: string]: unknown;
            }[];
        };
        HoldRecovery: {
            /** @enum {string} */
            step: "halted" | "resumed" | "cancelled";
            document: string;
        };
        Home: {
            at: string;
            shown_as: string;
            /** @enum {string} */
            acting_as: "worker" | "relative" | "union";
            acting_for: string | null;
            covered: boolean;
            zh: string;
            en: string;
            orders: components["schemas"]["WorkerOrder"][];
            version_of_law: string | null;
            cites: string | null;
            registered: components["schemas"]["Registered"][];
            month: components["schemas"]["MonthSum"];
            cases: components["schemas"]["CaseLine"][];
            waiting_for_me: components["schemas"]["ToDo"][];
        };
        HospitalLine: {
            code: string;
            zh: string;
            en: string | null;
            level: string | null;
            address: string | null;
            telephone: string | null;
            county: string;
            county_zh: string;
            emergency: boolean;
            rehabilitation: boolean;
            lng: string | null;
            lat: string | null;
            distance_m: number | null;
        };
        HospitalPage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["HospitalLine"][];
        };
        HurryForm: {
            post: string;
            /** Format: date */
            until: string;
        };
        ImportOut: {
            read: number;
            rejected: number;
            new: number;
            committed: boolean;
            rows: components["schemas"]["RowRefused"][];
        };
        IndicatorOut: {
            /** @enum {string} */
            indicator: "arrival" | "investigation" | "papers" | "amounts" | "complaints" | "irregularities" | "satisfaction";
            zh: string;
            en: string;
            weight: string;
            judged: number;
            met: number;
            expected: string;
            rate: string;
            spread: string;
        };
        InspectionFile: {
            inspection: string;
            city: string;
            platform: string;
            name: string;
            from: string;
            to: string;
            /** @enum {string} */
            state: "opened" | "stated" | "sample_fixed" | "drawn" | "found" | "returned" | "ordered" | "not_shifted" | "closed";
            state_zh: string;
            state_en: string;
            opened_on: string;
            due_on: string | null;
            late_days: number;
            statements_due_on: string;
            stated_on: string | null;
            stated_late: boolean;
            workers_stated: number;
            owed_fen: number | null;
            workers_owed: number | null;
            repaid_fen: number | null;
            ended_on: string | null;
            cites: string[];
            opened_by: string;
            reason: string | null;
            reports: string[];
            sample: components["schemas"]["SampleOut"] | null;
            findings: {
                [key: string]: unknown;
            }[];
            decisions: {
                [key: string]: unknown;
            }[];
            repayments: components["schemas"]["RepaymentOut"][];
            may_draw: boolean;
            may_decide: boolean;
        };
        InspectionIn: {
            city: string;
            platform: string;
            first: string;
            last: string;
            reports?: string[];
            /** Format: date */
            due_on: string;
            reason: string;
            alone?: string | null;
        };
        InspectionLine: {
            inspection: string;
            city: string;
            platform: string;
            name: string;
            from: string;
            to: string;
            /** @enum {string} */
            state: "opened" | "stated" | "sample_fixed" | "drawn" | "found" | "returned" | "ordered" | "not_shifted" | "closed";
            state_zh: string;
            state_en: string;
            opened_on: string;
            due_on: string | null;
            late_days: number;
            statements_due_on: string;
            stated_on: string | null;
            stated_late: boolean;
            workers_stated: number;
            owed_fen: number | null;
            workers_owed: number | null;
            repaid_fen: number | null;
            ended_on: string | null;
            cites: string[];
        };
        InspectionPage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["InspectionLine"][];
            late: number;
        };
        InsuredDay: {
            day: string;
            orders: number;
        };
        InsuredMonth: {
            month: string;
            insured_days: number;
            orders: number;
            days: components["schemas"]["InsuredDay"][];
        };
        InsuredMonthPage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["InsuredMonth"][];
        };
        InsurerHome: {
            insurer: string;
            mandates: components["schemas"]["MandateOut"][];
            figures: components["schemas"]["Figures"];
            by_kind: {
                [key: string]: number | string;
            }[];
        };
        InsurerProposal: {
            mandate_no: string;
            insurer: string;
            insurer_name: string;
            suited: boolean;
            place: number | null;
            load: string | null;
            zh: string;
            en: string;
        };
        InsurerProposals: {
            /** @enum {string} */
            kind: "visit" | "material_check" | "inquiry" | "appraisal_appointment" | "assessment_draft";
            rows: components["schemas"]["InsurerProposal"][];
        };
        InsurerReviewFile: {
            review: string;
            place: string;
            quarter: string;
            /** @enum {string} */
            status: "draft" | "decided" | "returned" | "published";
            scheme: components["schemas"]["SchemeOut"];
            provisional: boolean;
            hear_until: string;
            drafted_by: string;
            decided_by: string | null;
            tasks: number;
            heard: string[];
            scores: components["schemas"]["ScoreOut"][];
            steps: components["schemas"]["ReviewStepOut"][];
            fees: components["schemas"]["FeeOut"][];
            complaints: components["schemas"]["ComplaintsOfInsurer"][];
        };
        InsurerReviewLine: {
            review: string;
            place: string;
            place_zh: string;
            quarter: string;
            /** @enum {string} */
            status: "draft" | "decided" | "returned" | "published";
            provisional: boolean;
            hear_until: string;
            insurers: number;
        };
        InsurerReviewPage: {
            total: number;
            offset: number;
            limit: number;
            rows: components["schemas"]["InsurerReviewLine"][];
        };
        IssuedLine: {
            letter: string;
            letter_no: string;
            copy_for: string;
            award_no: string | null;
            issued_on: string;
            at: string;
        };
        JobIn: {
            /** @default 1 */
            seed: number;
        };
        JobOut: {
            /** @enum {string} */
            state: "none" | "queued" | "running" | "done" | "failed";
            done: number;
            total: number | null;
            asked_at: string | null;
            fault: {
                [key: string]: unknown;
            } | null;
            result: {
                [key: string]: unknown;
            } | null;
        };
        JobProgress: {
            done: number;
            total: number | null;
            what: string | null;
        };
        JsonValue: unknown;
        JurisdictionOut: {
            prefecture: string;
            province: string;
            place_of_injury: string;
            place_of_acceptance: string | null;
            cross_province: boolean;
            decided_by: string;
            cites: string[];
            mark: string;
            paying_agency: string | null;
            before_scheme: string | null;
            needs: string[];
            provisional: boolean;
        };
        KeepBack: {
            month: string;
        };
        KeyWord: {
            word: string;
            zh: string;
            en: string;
        };
        LawCounts: {
            missing: number;
            assumed: number;
            waiting_changes: number;
        };
        LeaveLine: {
            leave: string;
            grant: string;
            account: string;
            shown_as: string;
            post: string;
            post_zh: string;
            post_en: string;
            area: string;
            area_zh: string;
            stand_in: string;
            stand_in_shown_as: string;
            /** Format: date */
            first: string;
            /** Format: date */
            last: string;
            now: boolean;
            recorded_by: string;
            /** Format: date-time */
            recorded_at: string;
        };
        LeavePage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["LeaveLine"][];
        };
        LetterForm: {
            given?: {
                [key: string]: components["schemas"]["JsonValue"];
            };
            /**
             * @default person
             * @enum {string}
             */
            copy_for: "person" | "platform";
            award_no?: string | null;
            on?: string | null;
        };
        LetterPage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["zhibao__web__models__worker_cases__LetterLine"][];
        };
        Letters: {
            rows: components["schemas"]["zhibao__web__models__office_letters__LetterLine"][];
            issued: components["schemas"]["IssuedLine"][];
        };
        Link: {
            /** @enum {string} */
            page: "case" | "report" | "batch" | "payables" | "award" | "appraisal" | "enquiry" | "problem" | "mandate";
            case_no?: string | null;
            tab?: string | null;
            report_no?: string | null;
            award_no?: string | null;
            batch_no?: string | null;
            task?: string | null;
            concern_no?: string | null;
            mandate_no?: string | null;
        };
        LoadLine: {
            batch: string;
            loaded_at: string;
            received: number;
            accepted: number;
            duplicate: number;
            quarantined: number;
            conflicts: number;
            declared: number | null;
            reasons: {
                [key: string]: number;
            };
        };
        LoadResult: {
            batch: string;
            received: number;
            accepted: number;
            duplicate: number;
            quarantined: number;
            conflicts: number;
            warnings: number;
            /** @default 0 */
            released: number;
            /** @default false */
            repeated: boolean;
            quarantine_reasons?: {
                [key: string]: number;
            };
            warning_codes?: {
                [key: string]: number;
            };
            declared?: number | null;
        };
        LookupForm: {
            document_number: string;
            /** @enum {string} */
            purpose: "case_handling" | "contact" | "identity_check" | "objection" | "supervision" | "audit";
            note?: string | null;
        };
        LookupResult: {
            found: boolean;
            person?: string | null;
            name?: string | null;
            document_number?: string | null;
            cases?: components["schemas"]["CaseFound"][];
            reports?: components["schemas"]["ReportFound"][];
            misses_left: number;
        };
        MachineLine: {
            client: string;
            title: string;
            per_minute: number;
            sandbox: boolean;
            ended: boolean;
            /** Format: date-time */
            registered_at: string;
            secrets: components["schemas"]["SecretLine"][];
        };
        MachineList: {
            rows: components["schemas"]["MachineLine"][];
        };
        MachineTold: {
            client: string;
            title: string;
            per_minute: number;
            sandbox: boolean;
            ended: boolean;
            /** Format: date-time */
            registered_at: string;
            secrets: components["schemas"]["SecretLine"][];
            secret: string;
        };
        MandateChosen: {
            method: string;
            zh: string;
            en: string;
            announced_on: string;
            bidders: number;
            ceiling_fen: number | null;
            digest: string | null;
        };
        MandateFile: {
            mandate: components["schemas"]["MandateOut"];
            chosen: components["schemas"]["MandateChosen"] | null;
            terms: components["schemas"]["MandateTerms"][];
            staff: components["schemas"]["MandateStaff"][];
            open_tasks: number;
        };
        MandateForm: {
            insurer: string;
            insurer_name: string;
            place: string;
            kinds: ("visit" | "material_check" | "inquiry" | "appraisal_appointment" | "assessment_draft")[];
            /** Format: date */
            since: string;
            /** Format: date */
            until: string;
            procurement: string;
            staff?: string[];
        };
        MandateOut: {
            mandate_no: string;
            insurer: string;
            insurer_name: string;
            place: string;
            place_zh: string;
            kinds: ("visit" | "material_check" | "inquiry" | "appraisal_appointment" | "assessment_draft")[];
            kinds_zh: string[];
            since: string;
            until: string;
            procurement: string;
            ended_on: string | null;
            in_force: boolean;
        };
        MandatePage: {
            total: number;
            offset: number;
            limit: number;
            rows: components["schemas"]["MandateOut"][];
        };
        MandateStaff: {
            account: string;
            since: string;
            ended_on: string | null;
        };
        MandateTerms: {
            number: number;
            since: string;
            counties: string[];
            fixed_fen: number;
            per_case_fen: number;
            per_task_fen: {
                [key: string]: number;
            };
            retained_share: string;
            document: string;
        };
        MatchRun: {
            run: string;
            place: string;
            compared: {
                [key: string]: number;
            };
            hits: number;
            new_hits: number;
            by_rule: {
                [key: string]: number;
            };
        };
        MayDo: {
            step: string;
            zh: string;
            en: string;
            until: string | null;
            needs: string[];
            blocked: components["schemas"]["Said"][];
        };
        Me: {
            account: string;
            shown_as: string;
            csrf: string;
            acting_in: components["schemas"]["PostHeld"] | null;
            posts: components["schemas"]["PostHeld"][];
            second_factor: boolean;
            second_factor_needed: boolean;
            passkeys: number;
            operations: string[];
            demo: boolean;
        };
        MeasureOut: {
            place: string;
            month: string;
            edition: number;
            /** @enum {string} */
            source: "orders" | "rosters" | "reports" | "exchanges";
            supplier: string;
            supplier_zh: string;
            supplier_en: string;
            /** @enum {string} */
            dimension: "completeness" | "validity" | "timeliness" | "consistency" | "uniqueness";
            zh: string;
            en: string;
            good: number;
            whole: number;
            permille: number | null;
            why: {
                [key: string]: number;
            };
        };
        Mine: {
            post: string | null;
            may: boolean;
            why_not_zh: string | null;
            why_not_en: string | null;
            opened: boolean;
        };
        Missing: {
            number: string;
            zh: string;
            en: string;
            who_zh: string | null;
            who_en: string | null;
        };
        MissingField: {
            name: string;
            zh: string;
            en: string;
            kind: string;
        };
        MissingOfPlatform: {
            zh: string;
            en: string;
            paper: string;
            until: string | null;
        };
        MissingPaper: {
            zh: string;
            en: string;
            paper: string;
            what_zh: string;
            what_en: string;
            until: string | null;
            brought: boolean;
        };
        Money: {
            awards: components["schemas"]["AwardTold"][];
            totals: components["schemas"]["Totals"];
        };
        MoneyLine: {
            item: string;
            benefit: string;
            zh: string;
            en: string;
            amount_fen: number;
            /** @enum {string} */
            paid: "once" | "monthly";
            from: string | null;
            until: string | null;
            /** @enum {string} */
            payer: "fund" | "platform";
            payer_zh: string;
            payer_en: string;
            role: string;
            role_zh: string;
            role_en: string;
            ground: string;
            mark: string;
            why: components["schemas"]["Why"][];
            payments: components["schemas"]["PaymentTold"][];
        };
        MonthSum: {
            month: string;
            insured_days: number;
            orders: number;
        };
        MonthlyForm: {
            month: string;
            book: string;
        };
        MonthlyOut: {
            month: string;
            book: string;
            recognised: number;
            total_fen: number;
            batch_no: string | null;
            held: components["schemas"]["HeldOut"][];
        };
        MyData: {
            /** @constant */
            format: "zhibao.my-data/1";
            at: string;
            person: {
                [key: string]: unknown;
            };
            links: {
                [key: string]: unknown;
            }[];
            insured_days: {
                [key: string]: unknown;
            }[];
            reports: {
                [key: string]: unknown;
            }[];
            cases: {
                [key: string]: unknown;
            }[];
            evidence: {
                [key: string]: unknown;
            }[];
            awards: {
                [key: string]: unknown;
            }[];
            owed_by_platforms: {
                [key: string]: unknown;
            }[];
            letters: {
                [key: string]: unknown;
            }[];
            reads: {
                [key: string]: unknown;
            }[];
            proxies: {
                [key: string]: unknown;
            }[];
            deduction_reports: {
                [key: string]: unknown;
            }[];
        };
        MyEnquiry: {
            enquiry: string;
            place: string;
            place_zh: string;
            place_en: string;
            at: string;
            /** @enum {string} */
            channel: "counter" | "telephone" | "phone" | "enterprise";
            channel_words: components["schemas"]["WordsOf"];
            /** @enum {string} */
            kind: "enquiry" | "complaint";
            kind_words: components["schemas"]["WordsOf"];
            theme: string;
            theme_zh: string;
            theme_en: string;
            known_asker: boolean;
            about_kind: ("case" | "enterprise" | "insurer" | "unregistered") | null;
            about_words: components["schemas"]["WordsOf"] | null;
            about: string | null;
            about_name: string | null;
            post: string;
            post_zh: string;
            post_en: string;
            due_on: string | null;
            provisional: boolean;
            /** @enum {string} */
            state: "open" | "reopened" | "answered";
            state_words: components["schemas"]["WordsOf"];
            answered_at: string | null;
            days_to_answer: number | null;
            in_time: boolean | null;
            late: boolean;
            reopened: number;
            words: string | null;
            steps: components["schemas"]["MyEnquiryStep"][];
        };
        MyEnquiryForm: {
            /** @enum {string} */
            kind: "enquiry" | "complaint";
            theme: string;
            words: string;
            contact?: string | null;
            about_kind?: ("case" | "enterprise" | "insurer" | "unregistered") | null;
            about?: string | null;
        };
        MyEnquiryPage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["MyEnquiry"][];
            themes: components["schemas"]["ChoiceOf"][];
            insurers: components["schemas"]["ChoiceOf"][];
        };
        MyEnquiryStep: {
            verb: string;
            zh: string;
            en: string;
            at: string;
            words: string;
        };
        MyLeaves: {
            stands_in_for: components["schemas"]["LeaveLine"][];
            away: components["schemas"]["LeaveLine"][];
        };
        Need: {
            wants?: string | null;
            name?: string | null;
            zh: string;
            en: string;
            filled_by_zh?: string | null;
            filled_by_en?: string | null;
            cites?: string[];
        };
        NeededOut: {
            paper: string;
            zh: string;
            en: string;
            step: string;
            cites: string[];
            mark: string;
            there: boolean;
        };
        NewAccount: {
            account: string;
            person: string;
            shown_as: string;
        };
        NewAdvance: {
            item: string;
            amount_fen: number;
            /** Format: date */
            paid_on: string;
            proof: string;
        };
        NewDeclaration: {
            month: string;
            orders: number;
            amount_fen?: number | null;
            place?: string | null;
        };
        NewDeduction: {
            platform: string;
            months: string[];
            amount_fen?: number | null;
            narrative: string;
            contact?: string | null;
        };
        NewGrant: {
            account: string;
            post: string;
            area_kind: components["schemas"]["AreaKind"];
            area: string;
            /** Format: date */
            valid_from: string;
            valid_to?: string | null;
            reason: string;
        };
        NewIdentity: {
            issuer: string;
            subject: string;
        };
        NewLeave: {
            grant: string;
            stand_in: string;
            /** Format: date */
            first: string;
            /** Format: date */
            last: string;
        };
        NewMachine: {
            title: string;
            /** @default false */
            sandbox: boolean;
        };
        NewOrderUpload: {
            name: string;
            size: number;
            digest: string;
            /**
             * @default standard
             * @constant
             */
            feed: "standard";
            declared_count?: number | null;
        };
        NewPaper: {
            case_no: string;
            paper: string;
            size: number;
            digest: string;
        };
        NewProxy: {
            account: string;
            /** @enum {string} */
            kind: "relative" | "union";
            until?: string | null;
        };
        NewReport: {
            injury_at?: string | null;
            place?: string | null;
            point?: components["schemas"]["GivenPoint"] | null;
            order_no?: string[];
            narrative?: string | null;
            contact?: string | null;
            hospital?: string | null;
        };
        NewUpload: {
            case_no: string;
            paper: string;
            size: number;
            digest: string;
            replaces?: string | null;
            reason?: string | null;
        };
        NewWebhook: {
            url: string;
            events: string[];
        };
        Next: {
            zh: string;
            en: string;
            date: string | null;
            who_zh: string;
            who_en: string;
            overdue: boolean;
            provisional: boolean;
        };
        NextStep: {
            verb: string;
            zh: string;
            en: string;
            track: string;
            may: boolean;
            why_not_zh: string[];
            why_not_en: string[];
            roles: string[];
            roles_zh: string[];
            adverse: boolean;
            document_zh: string | null;
            grounds: string[];
            elsewhere: components["schemas"]["Elsewhere"] | null;
            fields: components["schemas"]["FieldOut"][];
            starts: string[];
            ends: string[];
            clocks_zh: string[];
        };
        NextSteps: {
            case_no: string;
            last_act: number;
            post: string | null;
            steps: components["schemas"]["NextStep"][];
        };
        NoticeStepOut: {
            /** @enum {string} */
            verb: "answered" | "returned" | "followed_up" | "closed";
            zh: string;
            en: string;
            by: string;
            at: string;
            words: string;
        };
        Now: {
            zh: string;
            en: string;
            since: string;
        };
        NumberForm: {
            name: string;
            zh: string;
            en: string;
            unit: string;
            unit_zh: string;
            form: string;
            keys: {
                [key: string]: components["schemas"]["KeyWord"][];
            };
            choices: string[];
            question_zh: string;
            question_en: string;
            filled_by_zh: string;
            filled_by_en: string;
        };
        NumberLine: {
            name: string;
            zh: string;
            en: string;
            unit: string;
            unit_zh: string;
            place: string;
            place_zh: string;
            by: {
                [key: string]: string;
            };
            by_zh: string[];
            since: string;
            until: string | null;
            value?: components["schemas"]["JsonValue"];
            value_fen?: number | null;
            cites: string[];
            mark: string | null;
            mark_zh: string | null;
            provisional: boolean;
            gap: ("open" | "none") | null;
            question_zh: string | null;
            question_en: string | null;
            filled_by_zh: string;
            filled_by_en: string;
            recorded: string;
            change: string | null;
        };
        NumberOut: {
            name: string;
            zh: string;
            en: string;
            value: components["schemas"]["JsonValue"];
            value_fen: number | null;
            unit: string;
            since: string;
            until: string | null;
            cites: string[];
            mark: string;
            mark_zh: string;
            provisional: boolean;
            reckoned_on: string;
            place: string;
            by: {
                [key: string]: string;
            };
        };
        NumbersPage: {
            total: number;
            offset: number;
            limit: number;
            rows: components["schemas"]["NumberLine"][];
            on: string;
            counts: {
                [key: string]: number;
            };
        };
        OfferedOut: {
            place: string;
            zh: string;
            en: string;
            stages: components["schemas"]["RuleOut"];
            free: components["schemas"]["RuleOut"];
        };
        OfficeDeduction: {
            report_no: string;
            prefecture: string;
            reported_at: string;
            /** @enum {string} */
            state: "received" | "taken_up" | "answered";
            zh: string;
            en: string;
            platform: string;
            platform_name: string;
            months: string[];
            amount_fen: number | null;
            narrative: string;
            contact: string | null;
            answer: string | null;
        };
        OfficeDeductionLine: {
            report_no: string;
            prefecture: string;
            reported_at: string;
            /** @enum {string} */
            state: "received" | "taken_up" | "answered";
            zh: string;
            en: string;
        };
        OfficeDeductionPage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["OfficeDeductionLine"][];
        };
        OfficerLine: {
            grant: string;
            account: string;
            shown_as: string;
            post: string;
            post_zh: string;
            post_en: string;
            area: string;
            area_zh: string;
            to: string | null;
        };
        OfficerPage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["OfficerLine"][];
        };
        OfficerRelationForm: {
            /** @enum {string} */
            relation: "relative" | "employed" | "insured" | "commercial_insurer" | "shareholding" | "contract";
            enterprise?: string | null;
            worker_id?: string | null;
            since?: string | null;
            insurer: string;
        };
        OneStopBoard: {
            place: string;
            looked_at: number;
            of: number;
            cities: components["schemas"]["OfferedOut"][];
            papers: components["schemas"]["FetchablePaperOut"][];
            cases: components["schemas"]["OneStopLine"][];
            effect: components["schemas"]["EffectsOut"];
            effort: components["schemas"]["EffortLine"][];
            fetches: components["schemas"]["FetchOut"][];
            put_forward: components["schemas"]["PutForwardOut"][];
        };
        OneStopForMe: {
            offered: components["schemas"]["OfferedOut"];
            asked_together: string[];
            in_charge_zh: string | null;
            in_charge_en: string | null;
            passed_on_next: string | null;
            fetches: {
                [key: string]: unknown;
            }[];
            unapplied: components["schemas"]["UnappliedOut"];
        };
        OneStopLine: {
            case_no: string;
            place: string;
            asked_together: string[];
            applied_on: string | null;
            days: number;
            now_zh: string;
            now_en: string;
            next_zh: string;
            next_en: string;
            who_zh: string;
            who_en: string;
            due: string | null;
            overdue: boolean;
            passed_on_next: string | null;
            closed: boolean;
            in_charge: string | null;
            stand_in: string | null;
            stand_in_until: string | null;
            charges: components["schemas"]["ChargeLine"][];
        };
        OneStopOfCase: {
            case_no: string;
            place: string;
            asked_together: string[];
            applied_on: string | null;
            days: number;
            now_zh: string;
            now_en: string;
            next_zh: string;
            next_en: string;
            who_zh: string;
            who_en: string;
            due: string | null;
            overdue: boolean;
            passed_on_next: string | null;
            closed: boolean;
            in_charge: string | null;
            stand_in: string | null;
            stand_in_until: string | null;
            charges: components["schemas"]["ChargeLine"][];
            reasons: components["schemas"]["Choice"][];
            offered: components["schemas"]["OfferedOut"];
            fetches: components["schemas"]["FetchOut"][];
            unapplied: components["schemas"]["UnappliedOut"];
        };
        OpenForm: {
            /**
             * @default appraisal
             * @enum {string}
             */
            stage: "appraisal" | "second_appraisal" | "review_appraisal";
            seats: components["schemas"]["Speciality"][];
            /** Format: date */
            application_on: string;
            treating_hospitals?: string[];
            received_on?: string | null;
            late_reason?: string | null;
        };
        OpenItemOut: {
            /** @enum {string} */
            side: "statement" | "ledger";
            reference: string;
            on: string;
            amount_fen: number;
            payment_no: string | null;
            reason: string;
        };
        OpenMoney: {
            reference: string;
            month: string;
            tax_office: string | null;
            left_fen: number;
            received_on: string;
            zh: string;
            en: string;
            who_zh: string;
            who_en: string;
        };
        OpeningOffice: {
            office: string;
            zh: string;
            en: string;
            missing: {
                [key: string]: unknown;
            }[];
            assumed: {
                [key: string]: unknown;
            }[];
        };
        OpeningOut: {
            place: string;
            zh: string;
            en: string;
            on: string;
            counts: {
                [key: string]: number;
            };
            points: components["schemas"]["OpeningPoint"][];
            open: number;
            to_fill: components["schemas"]["OpeningOffice"][];
            provisional: boolean;
        };
        OpeningPoint: {
            point: string;
            /** @enum {string} */
            state: "done" | "open" | "optional";
            zh: string;
            en: string;
            remedy_zh: string | null;
            remedy_en: string | null;
        };
        OpinionForm: {
            findings?: string[];
            need_help?: components["schemas"]["Activity"][];
            devices?: string[];
            incapacity_to?: string | null;
            /** @default  */
            reasons: string;
        };
        OpinionOut: {
            seat: number;
            findings: string[];
            need_help: string[];
            devices: string[];
            incapacity_to: string | null;
            reasons: string;
        };
        OrderBound: {
            order_no: string;
            platform: string;
            platform_name: string | null;
            source: string;
            fit: string;
            zh: string;
            en: string;
            ended_minutes_before: number | null;
            same_county: boolean | null;
            service_agency?: string | null;
        };
        OrderFitOut: {
            order_no: string;
            platform: string;
            source: string;
            fit: string;
            ended_minutes_before: number | null;
            same_county: boolean | null;
            named: boolean;
            provisional: boolean;
            zh: string;
            en: string;
        };
        OrderNow: {
            order_no: string;
            /** @default 1 */
            version: number;
            worker_id: string;
            industry: string;
            district: string;
            /** Format: date-time */
            accepted_at: string;
            started_at?: string | null;
            service_agency?: string | null;
            lng?: string | null;
            lat?: string | null;
        };
        OrderPage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["WorkerOrder"][];
        };
        OrderUpload: {
            upload: string;
            name: string;
            size: number;
            received: number;
            part_limit: number;
            /** @enum {string} */
            state: "open" | "queued" | "running" | "done" | "failed" | "given_up";
            progress: components["schemas"]["JobProgress"] | null;
            result: components["schemas"]["LoadResult"] | null;
            fault: components["schemas"]["FaultTold"] | null;
            created_at: string;
        };
        OrderUploadPage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["OrderUpload"][];
        };
        OrdersNow: {
            orders: components["schemas"]["OrderNow"][];
        };
        OtherSchemeForm: {
            ref: string;
            /** @enum {string} */
            kind: "work_injury_application" | "work_injury_benefit" | "standalone_record";
            unit?: string | null;
            event_on?: string | null;
            /** @enum {string} */
            standing: "live" | "paid" | "refused" | "withdrawn" | "ended";
            items?: string[];
            since?: string | null;
            until?: string | null;
            officer: string;
        };
        OtherSchemeOut: {
            ref: string;
            kind: string;
            unit: string | null;
            event_on: string | null;
            standing: string;
            items: string[];
            since: string | null;
            until: string | null;
        };
        OwedLine: {
            award_no: string;
            zh: string;
            en: string;
            platform_name: string;
            amount_fen: number;
            paid_fen: number;
            outstanding_fen: number;
            due_on: string | null;
            /** @enum {string} */
            status: "due" | "paid" | "late" | "no_due_day";
            days_late: number;
            reminders: number;
            said_zh: string;
            said_en: string;
        };
        OwedMonth: {
            month: string;
            tax_office: string;
            billed_fen: number;
            adjusted_fen: number;
            paid_fen: number;
            outstanding_fen: number;
            late_fee_fen: number | null;
            due_on: string | null;
            age_days: number;
            provisional: boolean;
        };
        OwedOut: {
            case_no: string;
            award_no: string;
            line_no: number;
            benefit: string;
            zh: string;
            item: string;
            payee: string;
            platform: string;
            platform_name: string | null;
            amount_fen: number;
            paid_fen: number;
            outstanding_fen: number;
            due_on: string | null;
            days_late: number;
            status: string;
            reminders: number;
            ground: string;
            mark: string;
        };
        OwedWorker: {
            worker_place: number;
            worker: string | null;
            document: string | null;
            owed_fen: number;
            repaid_fen: number;
        };
        OwnReview: {
            review: string;
            quarter: string;
            place_zh: string;
            /** @enum {string} */
            status: "draft" | "decided" | "returned" | "published";
            hear_until: string;
            heard: boolean;
            score: components["schemas"]["ScoreOut"];
            fees: components["schemas"]["FeeOut"][];
        };
        OwnStanding: {
            clocks: components["schemas"]["TaskClockOut"][];
            reviews: components["schemas"]["OwnReview"][];
            notices: components["schemas"]["RectificationNotice"][];
        };
        PaidOwed: {
            amount_fen: number;
            /** Format: date */
            paid_on: string;
            proof: string;
        };
        PaperAnswerIn: {
            /** @enum {string} */
            step: "acknowledged" | "answered";
            words: string;
        };
        PaperIn: {
            enterprises: string[];
            /** @enum {string} */
            kind: "guidance" | "order_data" | "witness" | "papers" | "statement";
            words: string;
            cite?: string | null;
            /** Format: date */
            due_on: string;
            case_no?: string | null;
        };
        PaperKind: {
            paper: string;
            zh: string;
            en: string;
        };
        PaperKindPage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["PaperKind"][];
        };
        PaperLine: {
            paper: string;
            place: string;
            enterprise: string;
            name: string;
            /** @enum {string} */
            kind: "guidance" | "order_data" | "witness" | "papers" | "statement";
            zh: string;
            en: string;
            case_no: string | null;
            cite: string;
            due_on: string;
            words: string | null;
            sent_by: string;
            sent_at: string;
            /** @enum {string} */
            state: "waiting" | "overdue" | "in_time" | "late";
            state_zh: string;
            state_en: string;
            late_days: number;
            reminders: number;
            steps: components["schemas"]["PaperStep"][];
        };
        PaperPage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["PaperLine"][];
            by_state: {
                [key: string]: number;
            };
        };
        PaperStep: {
            number: number;
            step: string;
            due_on: string | null;
            words: string | null;
            actor: string;
            at: string;
        };
        PaperStepIn: {
            /** @enum {string} */
            step: "reminded" | "returned";
            words: string;
            due_on?: string | null;
        };
        PaperTaken: {
            ref: string;
            paper: string;
            zh: string;
            en: string;
            status: string;
            at: string;
        };
        PapersTaken: {
            documents: components["schemas"]["PaperTaken"][];
        };
        PartyStepTaken: {
            /** @enum {string} */
            step: "application" | "late_statement" | "withdrawal" | "material_received" | "inquiry_answer" | "appraisal_application" | "second_appraisal_application" | "review_appraisal_application" | "appraisal_material_received" | "benefit_application" | "objection" | "reconsideration" | "litigation";
            facts?: components["schemas"]["StepFacts"];
        };
        PasskeyLine: {
            id: number;
            title: string;
            /** Format: date-time */
            recorded: string;
            used_at: string | null;
        };
        PasskeyList: {
            rows: components["schemas"]["PasskeyLine"][];
        };
        PayRowIn: {
            document_number: string;
            month: string;
            pay_fen: number;
            deducted_fen: number;
        };
        PayStatementsIn: {
            rows: components["schemas"]["PayRowIn"][];
        };
        PayableOut: {
            item: string;
            period: string;
            payee: string;
            amount_fen: number;
            withheld_fen?: number | null;
            net_fen?: number | null;
        };
        PayablePage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["PayableRow"][];
        };
        PayableRow: {
            payable: number;
            case_no: string;
            award_no: string;
            book: string;
            benefit: string;
            zh: string;
            item: string;
            period: string;
            payee: string;
            amount_fen: number;
            open_fen: number;
            due_on: string;
            payment_no: string | null;
            withdrawn: boolean;
            has_account: boolean;
        };
        PaymentBrief: {
            payment_no: string;
            batch_no: string;
            item: string;
            zh: string;
            period: string;
            payee: string;
            amount_fen: number;
            due_on: string;
            state: string;
            state_zh: string;
            reason: string | null;
        };
        PaymentLine: {
            payment_no: string;
            case_no: string;
            item: string;
            zh: string;
            period: string;
            payee: string;
            payee_name: string | null;
            account_tail: string | null;
            bank: string | null;
            amount_fen: number;
            due_on: string;
            state: string;
            state_zh: string;
            reason: string | null;
        };
        PaymentOut: {
            payment_no: string;
            batch_no: string;
            item: string;
            zh: string;
            period: string;
            payee: string;
            amount_fen: number;
            due_on: string;
            state: string;
            state_zh: string;
            reason: string | null;
        };
        PaymentTold: {
            period: string;
            amount_fen: number;
            paid_fen: number;
            /** @enum {string} */
            state: "owed" | "on_the_way" | "paid" | "returned" | "unknown";
            state_zh: string;
            state_en: string;
            due_on: string | null;
            paid_on: string | null;
            account_tail: string | null;
            bank: string | null;
        };
        PlaceOut: {
            code: string;
            zh: string;
            en: string;
            /** @enum {string} */
            level: "country" | "province" | "prefecture" | "county";
        };
        PlacementIn: {
            row: number;
            platform?: string | null;
            month?: string | null;
            tax_office?: string | null;
            reference?: string | null;
            reason: string;
        };
        PlacementOut: {
            row: number;
            placed: boolean;
        };
        PlacesOut: {
            rows: components["schemas"]["PlaceOut"][];
        };
        PlanIn: {
            nodes: components["schemas"]["PlanNodeIO"][];
            steps: components["schemas"]["PlanStepIO"][];
            words: string;
        };
        PlanNodeIO: {
            code: string;
            zh: string;
            en: string;
        };
        PlanOut: {
            place: string;
            planned: boolean;
            ground: string | null;
            by: string | null;
            at: string | null;
            nodes: components["schemas"]["PlanNodeIO"][];
            steps: components["schemas"]["PlanStepIO"][];
            owners: string[];
        };
        PlanStepIO: {
            code: string;
            node: string;
            zh: string;
            en: string;
            /** Format: date */
            due: string;
            owner: string;
            after?: string[];
            measure?: ("enterprises_joined" | "orders_arrive") | null;
        };
        PlannedPart: {
            month: string;
            of_fen: number;
            limit_fen: number;
            amount_fen: number;
            left_fen: number;
        };
        PlatformCase: {
            zh: string;
            en: string;
            case_no: string;
            worker: string | null;
            injury_at: string;
            place: string;
            place_zh: string;
            orders: string[];
            state: string;
            /** @enum {string} */
            conclusion: "confirmed" | "not_confirmed" | "not_accepted" | "none";
            conclusion_on: string | null;
            closed: boolean;
            next_date: string | null;
            questions: components["schemas"]["AskedOfPlatform"][];
            missing: components["schemas"]["MissingOfPlatform"][];
            may: components["schemas"]["MayDo"][];
            money: components["schemas"]["PlatformMoney"][];
            advances: components["schemas"]["AdvanceLine"][];
            owed: components["schemas"]["PlatformOwed"][];
        };
        PlatformCaseLine: {
            zh: string;
            en: string;
            case_no: string;
            worker: string | null;
            injury_at: string;
            place: string;
            place_zh: string;
            orders: string[];
            state: string;
            /** @enum {string} */
            conclusion: "confirmed" | "not_confirmed" | "not_accepted" | "none";
            conclusion_on: string | null;
            closed: boolean;
            next_date: string | null;
        };
        PlatformCasePage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["PlatformCaseLine"][];
        };
        PlatformEnquiryForm: {
            place: string;
            /** @enum {string} */
            kind: "enquiry" | "complaint";
            theme: string;
            words: string;
            contact?: string | null;
            case_no?: string | null;
        };
        PlatformForm: {
            reasons: string;
            platform?: string | null;
            trip?: string[];
        };
        PlatformHome: {
            uscc: string;
            name: string;
            enrolments: components["schemas"]["Enrolled"][];
            workers: number;
            batches: number;
            open: components["schemas"]["Waiting"];
        };
        PlatformMoney: {
            zh: string;
            en: string;
            award_no: string;
            benefit: string;
            amount_fen: number;
            /** @enum {string} */
            paid: "once" | "monthly";
            /** @enum {string} */
            payer: "fund" | "platform";
            payer_zh: string;
            payer_en: string;
            to_zh: string;
            to_en: string;
            /** @enum {string} */
            state: "open" | "paid";
            mark: string;
        };
        PlatformName: {
            platform: string;
            name: string;
        };
        PlatformNames: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["PlatformName"][];
        };
        PlatformOut: {
            uscc: string | null;
            name: string | null;
            order_no: string | null;
            decided_by: string | null;
            decided_by_zh: string | null;
            candidates: [
                string,
                string
            ][];
            actor: string;
            ground: string;
            reasons: string | null;
        };
        PlatformOwed: {
            zh: string;
            en: string;
            case_no: string;
            award_no: string;
            line_no: number;
            amount_fen: number;
            paid_fen: number;
            outstanding_fen: number;
            due_on: string | null;
            /** @enum {string} */
            status: "due" | "paid" | "late" | "no_due_day";
            days_late: number;
            reminders: number;
            ground: string;
            mark: string;
        };
        PlatformOwedPage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["PlatformOwed"][];
        };
        PlatformPaymentForm: {
            amount_fen: number;
            /** Format: date */
            paid_on: string;
            proof: string;
            ground: string;
        };
        PlatformReport: {
            worker_id: string;
            injury_at?: string | null;
            place: string;
            order_no?: string[];
            narrative?: string | null;
            contact?: string | null;
        };
        PlatformReportLine: {
            report_no: string;
            received_at: string;
            injury_at: string | null;
            place: string;
            case_no: string | null;
        };
        PlatformReportPage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["PlatformReportLine"][];
        };
        PlatformReported: {
            zh: string;
            en: string;
            report_no: string;
            case_no: string | null;
            waits: boolean;
            repeated: boolean;
        };
        PlatformStep: {
            /** @enum {string} */
            step: "filing" | "application" | "late_statement" | "withdrawal" | "inquiry_answer" | "material_received" | "benefit_application" | "objection" | "reconsideration" | "litigation";
            facts?: components["schemas"]["StepFacts"];
        };
        PlatformStepAnswer: {
            step: string;
            at: string;
            case: components["schemas"]["PlatformCase"];
        };
        PostClocks: {
            post: string;
            zh: string;
            red: number;
            yellow: number;
        };
        PostHeld: {
            grant: string;
            post: string;
            zh: string;
            en: string;
            area_kind: string;
            area: string;
            /** @default  */
            area_zh: string;
        };
        PostLine: {
            post: string;
            zh: string;
            en: string;
            group: string;
            areas: string[];
            second_factor: boolean;
            apart: string[];
        };
        PostList: {
            rows: components["schemas"]["PostLine"][];
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            code: string;
            zh: string;
            en: string;
            place?: string | null;
            remedy_zh?: string | null;
            remedy_en?: string | null;
        } & {
            [key: string]: unknown;
        };
        ProblemBody: {
            body: string;
            place: string;
            zh: string;
            en: string;
            received_at: string | null;
            answered_at: string | null;
            late: boolean;
        };
        ProblemDueForm: {
            /** Format: date */
            due_on: string;
            words: string;
        };
        ProblemFile: {
            problem: string;
            place: string;
            place_zh: string;
            place_en: string;
            title: string;
            at: string;
            due_on: string | null;
            provisional: boolean;
            /** @enum {string} */
            state: "open" | "closed";
            zh: string;
            en: string;
            overdue: string[];
            attachments: components["schemas"]["Attachment"][];
            bodies: components["schemas"]["ProblemBody"][];
            facts: string;
            asked: string;
            steps: components["schemas"]["ProblemStepOut"][];
            mine: string | null;
            open_steps: ("received" | "answered")[];
        };
        ProblemForm: {
            title: string;
            facts: string;
            asked: string;
            bodies?: string[];
            attachments?: components["schemas"]["AttachmentForm"][];
        };
        ProblemLine: {
            problem: string;
            place: string;
            place_zh: string;
            place_en: string;
            title: string;
            at: string;
            due_on: string | null;
            provisional: boolean;
            /** @enum {string} */
            state: "open" | "closed";
            zh: string;
            en: string;
            overdue: string[];
            attachments: components["schemas"]["Attachment"][];
            bodies: components["schemas"]["ProblemBody"][];
        };
        ProblemPage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["ProblemLine"][];
            overdue: number;
            choices: components["schemas"]["ChoiceOf"][];
        };
        ProblemStepForm: {
            words: string;
        };
        ProblemStepOut: {
            number: number;
            /** @enum {string} */
            verb: "received" | "answered" | "due_set";
            zh: string;
            en: string;
            body: string | null;
            due_on: string | null;
            by: string;
            at: string;
            words: string;
        };
        ProcurementForm: {
            /** @enum {string} */
            method: "open_tender" | "negotiation" | "single_source";
            /** Format: date */
            announced_on: string;
            bidders: number;
            ceiling_fen?: number | null;
            digest?: string | null;
        };
        ProgressCity: {
            city: string;
            zh: string;
            en: string;
            steps: components["schemas"]["ProgressStep"][];
            done: number;
            of: number;
            joined: {
                [key: string]: number;
            };
        };
        ProgressEnterprise: {
            city: string;
            enterprise: string;
            name: string;
            industry: string;
            since: string;
            orders: number;
            registered: number;
            unregistered_days: number;
            state: string;
            state_zh: string;
            state_en: string;
            followed: string | null;
            followed_on: string | null;
        };
        ProgressFollowIn: {
            city: string;
            enterprise: string;
            words: string;
        };
        ProgressOut: {
            place: string;
            on: string;
            month: string;
            planned: boolean;
            ground: string | null;
            cities: components["schemas"]["ProgressCity"][];
            enterprises: components["schemas"]["ProgressEnterprise"][];
            provisional: boolean;
        };
        ProgressReportIn: {
            city: string;
            step: string;
            /** Format: date */
            on: string;
            words: string;
            /** @default false */
            undo: boolean;
        };
        ProgressStep: {
            step: string;
            zh: string;
            en: string;
            due: string;
            owner: string;
            state: string;
            state_zh: string;
            state_en: string;
            late_days: number;
            waits_for: string[];
            measure: string | null;
            done_on: string | null;
        };
        ProposalForm: {
            findings?: string[];
            need_help?: components["schemas"]["Activity"][];
        };
        ProposalOut: {
            grade: number | null;
            rule: string;
            care_level: string;
            cites: string[];
            /** @default false */
            provisional: boolean;
        };
        ProposeCalendar: {
            name: string;
            year: number;
            notice: string;
            holidays: string[];
            worked?: string[];
            cites: string[];
            reason: string;
        };
        ProposeNumber: {
            name: string;
            place?: string | null;
            by?: {
                [key: string]: string;
            };
            /** Format: date */
            since: string;
            until?: string | null;
            value: components["schemas"]["JsonValue"];
            cites: string[];
            /** @enum {string} */
            mark: "official" | "reported" | "assumed";
            note?: string | null;
            source?: string | null;
            reason: string;
        };
        ProposeRecovery: {
            item: string;
            payee: string;
            amount_fen: number;
            document: string;
        };
        Proposed: {
            proposal: string;
            case_no: string;
            award_no: string;
            item: string;
            payee: string;
            amount_fen: number;
            document: string;
            by: string;
            at: string;
        };
        ProvisionOut: {
            address: string;
            instrument: string;
            instrument_zh: string;
            instrument_en: string;
            number: string | null;
            title_zh: string;
            title_en: string;
            zh: string;
            en: string;
            status: string;
            mark: string;
            mark_zh: string;
            in_force: string | null;
        };
        ProxyLine: {
            proxy_no: string;
            kind: string;
            shown_as: string;
            since: string;
            until: string | null;
            /** @enum {string} */
            state: "in_force" | "ended";
            /** @enum {string} */
            recorded_by: "worker" | "office";
        };
        ProxyPage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["ProxyLine"][];
        };
        PunctualityPage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            first: string;
            last: string;
            counts: {
                [key: string]: number;
            };
            rows: components["schemas"]["zhibao__web__models__platform__DutyLine"][];
        };
        PursuedOut: {
            case_no: string;
            party: string;
            asked_fen: number;
            received_fen: number;
            outstanding_fen: number;
            closed: boolean;
        };
        PushIn: {
            tax_office?: string | null;
        };
        PushShort: {
            push: string;
            previous: string | null;
            tax_office: string;
            orders: number;
            amount_fen: number;
            provisional: boolean;
            pushed_by: string;
            at: string;
        };
        PushedOut: {
            pushed: components["schemas"]["PushShort"][];
        };
        PutForwardOut: {
            case_no: string;
            items: string[];
            declined: string[];
        };
        QualityOut: {
            months: string[];
            month: string | null;
            measures: components["schemas"]["MeasureOut"][];
            trend: components["schemas"]["TrendOut"][];
            returns: components["schemas"]["QualityReturnOut"][];
        };
        QualityReturnIn: {
            month: string;
            supplier: string;
        };
        QualityReturnOut: {
            place: string;
            month: string;
            supplier: string;
            lines: number;
            digest: string;
            due_on: string | null;
            by: string;
            at: string;
        };
        RateDraftIn: {
            year: number;
            platform?: string | null;
            /** @default  */
            reason: string;
            since?: string | null;
        };
        RateDrafted: {
            drafted: string[];
            not_rated: components["schemas"]["RateNotRated"][];
        };
        RateJob: {
            job: number;
            /** @enum {string} */
            kind: "rate_draft" | "rate_signs";
            asked: {
                [key: string]: unknown;
            };
            actor: string;
            /** @enum {string} */
            state: "queued" | "running" | "done" | "failed";
            progress: components["schemas"]["RateJobProgress"];
            drafted: components["schemas"]["RateDrafted"] | null;
            found: components["schemas"]["RateSignsFound"] | null;
            fault: components["schemas"]["RateJobFault"] | null;
            created_at: string;
            ended_at: string | null;
        };
        RateJobFault: {
            code: string;
            zh: string;
            en: string;
            place: string | null;
        };
        RateJobPage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["RateJob"][];
        };
        RateJobProgress: {
            done: number;
            total: number | null;
            what: string | null;
        };
        RateLine: {
            number: string;
            platform: string;
            name: string;
            industry: string;
            industry_zh: string;
            year: number;
            from: string;
            to: string;
            ratio: string;
            incidence: string;
            relative: string | null;
            band: string;
            factor: string;
            state: string;
            state_zh: string;
            mark: string;
            provisional: boolean;
        };
        RateNotRated: {
            platform: string;
            name: string;
            industry: string;
            reason: string;
            zh: string;
            en: string;
            who_zh: string;
            who_en: string;
            cites: string[];
        };
        RateObjection: {
            words: string;
        };
        RatePage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            years: number[];
            rows: components["schemas"]["RateLine"][];
        };
        RateReviewLine: {
            number: string;
            place: string;
            place_zh: string;
            industry: string;
            industry_zh: string;
            year: number;
            state: string;
            state_zh: string;
            from: string;
            to: string;
            window: string[];
            factor: string;
            mark: string;
            provisional: boolean;
            effective_from: string | null;
            decided: boolean;
            served_on: string | null;
            may_object: boolean;
        };
        RateReviewOut: {
            number: string;
            platform: string;
            name: string;
            industry: string;
            industry_zh: string;
            year: number;
            from: string;
            to: string;
            ratio: string;
            incidence: string;
            relative: string | null;
            band: string;
            factor: string;
            state: string;
            state_zh: string;
            mark: string;
            provisional: boolean;
            window: string[];
            known: string;
            effective_from: string | null;
            terms: {
                [key: string]: unknown;
            };
            calculation: {
                [key: string]: unknown;
            };
            steps: components["schemas"]["RateStepTaken"][];
            next: components["schemas"]["RateStepOffered"][];
            decided: boolean;
        };
        RateReviewPage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["RateReviewLine"][];
        };
        RateRowsOut: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            number: string;
            figure: string;
            known: string;
            agrees: boolean;
            rows: {
                [key: string]: unknown;
            }[];
        };
        RateSign: {
            number: string;
            /** @enum {string} */
            kind: "few_reports" | "outside_record";
            platform: string;
            name: string;
            at: string;
            open: boolean;
            reported?: number | null;
            expected?: string | null;
            chance?: string | null;
            source?: string | null;
            reference?: string | null;
            day?: string | null;
            finding: string | null;
            finding_zh: string | null;
            finding_en: string | null;
            reason: string | null;
            actor: string | null;
        };
        RateSignAnswer: {
            /** @enum {string} */
            finding: "nothing_found" | "reported_since" | "inspection";
            reason: string;
        };
        RateSignPage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["RateSign"][];
        };
        RateSignsFound: {
            from: string;
            to: string;
            level: string;
            hits: number;
            tested: components["schemas"]["RateTested"][];
        };
        RateSignsIn: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
        };
        RateStepIn: {
            words: string;
            on?: string | null;
        };
        RateStepOffered: {
            step: string;
            zh: string;
            en: string;
            posts: string[];
            day: boolean;
            may: boolean;
            why_zh: string | null;
            why_en: string | null;
        };
        RateStepTaken: {
            step: string;
            zh: string;
            en: string;
            actor: string;
            at: string;
            words: string;
            on: string | null;
        };
        RateTested: {
            platform: string;
            name: string;
            reported: number;
            expected: string;
            chance: string;
            threshold: string;
            hit: boolean;
            uncompared_orders: number;
            cites: string[];
            mark: string;
        };
        RateableTask: {
            task_no: string;
            zh: string;
            en: string;
            handled_by: string;
            on: string;
            degree: number | null;
        };
        RateableTasks: {
            rows: components["schemas"]["RateableTask"][];
        };
        RatingForm: {
            degree: number;
            /** @default  */
            words: string;
        };
        ReShoot: {
            ref: string;
            paper: string;
            zh: string;
            en: string;
            reason: string | null;
        };
        ReachForm: {
            place: string;
            month: string;
            /** @enum {string} */
            channel: "website" | "counter" | "event";
            people: number;
        };
        ReachLine: {
            month: string;
            place: string;
            /** @enum {string} */
            channel: "phone" | "website" | "counter" | "event";
            zh: string;
            en: string;
            people: number;
        };
        ReadLine: {
            at: string;
            post: string;
            post_zh: string;
            post_en: string;
            case_no: string | null;
            fields: string[];
            fields_zh: string[];
            purpose: string;
            purpose_zh: string;
            note?: string | null;
            unmasked: boolean;
        };
        ReadPage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["ReadLine"][];
        };
        ReadRow: {
            at: string;
            by: string;
            by_zh: string;
            account: string;
            person: string;
            operation: string;
            case_no: string | null;
            fields: string[];
            purpose: string;
            note: string | null;
            unmasked: boolean;
            withheld_until: string | null;
        };
        ReadRows: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["ReadRow"][];
        };
        Reason: {
            reason: string;
        };
        ReasonForm: {
            reason: string;
        };
        ReceiptLine: {
            reference: string;
            month: string;
            amount_fen: number;
            received_on: string;
            tax_office: string | null;
        };
        ReceiptPage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["ReceiptLine"][];
        };
        ReconciliationOut: {
            book: string;
            matched: number;
            open_items: components["schemas"]["OpenItemOut"][];
            statement_fen: number;
            ledger_fen: number;
        };
        RecordedProxy: {
            account: string;
            /** @enum {string} */
            kind: "relative" | "union";
            until?: string | null;
            document: string;
        };
        RecoveryEntry: {
            entry: number;
            item: string;
            period: string;
            of_fen: number;
            limit_fen: number;
            amount_fen: number;
            left_fen: number;
            on: string;
            reverses: number | null;
            actor: string;
        };
        RecoveryFile: {
            recovery_no: string;
            case_no: string;
            award_no: string;
            item: string;
            payee: string;
            amount_fen: number;
            left_fen: number;
            share: string;
            served_on: string | null;
            objection_until: string | null;
            status: string;
            ground: string;
            mark: string;
            entries: components["schemas"]["RecoveryEntry"][];
            plan: components["schemas"]["PlannedPart"][];
            may_take: boolean;
        };
        RecoveryOut: {
            recovery_no: string;
            case_no: string;
            award_no: string;
            item: string;
            payee: string;
            amount_fen: number;
            left_fen: number;
            share: string;
            served_on: string | null;
            objection_until: string | null;
            status: string;
            ground: string;
            mark: string;
        };
        RecoveryPage: {
            total: number;
            offset: number;
            limit: number;
            rows: components["schemas"]["RecoveryOut"][];
        };
        RectificationForm: {
            place: string;
            insurer: string;
            words: string;
            remark_no?: string | null;
            review_no?: string | null;
            due_on?: string | null;
        };
        RectificationNotice: {
            notice: string;
            place: string;
            insurer: string;
            remark: string | null;
            review: string | null;
            due: string;
            words: string;
            by: string;
            at: string;
            /** @enum {string} */
            status: "issued" | "answered" | "returned" | "followed_up" | "closed";
            answered_on: string | null;
            in_time: boolean | null;
            steps: components["schemas"]["NoticeStepOut"][];
        };
        RectificationPage: {
            total: number;
            offset: number;
            limit: number;
            rows: components["schemas"]["RectificationNotice"][];
        };
        RecusalForm: {
            seat: number;
            /** @enum {string} */
            asked_by: "expert" | "worker" | "near_relative" | "platform" | "committee";
            reason: string;
            granted: boolean;
        };
        ReferralForm: {
            task_no: string;
            words: string;
        };
        RefusalOut: {
            post: string;
            by: string;
            at: string;
            reason: string;
        };
        RefuseForm: {
            content: string;
            reason: string;
        };
        Registered: {
            platform: string | null;
            name: string;
            since: string;
            until: string | null;
        };
        Rejected: {
            zh: string;
            en: string;
            row: number;
            code: string;
        };
        RelationEndForm: {
            /** Format: date */
            on: string;
        };
        RelationForm: {
            /** @enum {string} */
            relation: "relative" | "employed" | "insured" | "commercial_insurer" | "shareholding" | "contract";
            enterprise?: string | null;
            worker_id?: string | null;
            since?: string | null;
        };
        RelationOut: {
            id: number;
            insurer: string;
            /** @enum {string} */
            kind: "enterprise" | "person";
            subject: string;
            name: string | null;
            /** @enum {string} */
            relation: "relative" | "employed" | "insured" | "commercial_insurer" | "shareholding" | "contract";
            relation_zh: string;
            relation_en: string;
            since: string;
            ended_on: string | null;
        };
        RelationPage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["RelationOut"][];
        };
        RelativeForm: {
            payee: string;
            /** @enum {string} */
            relation: "self" | "spouse" | "child" | "parent" | "sibling" | "other";
        };
        RemarkForm: {
            task_no: string;
            /** @enum {string} */
            kind: "complaint" | "irregularity" | "satisfaction";
            words: string;
            degree?: number | null;
            sample?: string | null;
        };
        RemarkLine: {
            remark: string;
            task_no: string;
            insurer: string;
            /** @enum {string} */
            kind: "complaint" | "irregularity" | "satisfaction";
            zh: string;
            en: string;
            degree: number | null;
            sample: string | null;
            by: string;
            at: string;
            upheld: boolean | null;
            found_by: string | null;
        };
        RemarkOut: {
            remark: string;
            task_no: string;
            insurer: string;
            /** @enum {string} */
            kind: "complaint" | "irregularity" | "satisfaction";
            zh: string;
            en: string;
            degree: number | null;
            sample: string | null;
            by: string;
            at: string;
            upheld: boolean | null;
            found_by: string | null;
            words: string | null;
            finding_words: string | null;
        };
        RemarkPage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["RemarkLine"][];
        };
        Remedies: {
            objection: components["schemas"]["Right"];
            reconsideration: components["schemas"]["Right"];
            litigation: components["schemas"]["Right"];
            second_appraisal: components["schemas"]["Right"];
            history: components["schemas"]["Happened"][];
        };
        ReminderForm: {
            document: string;
            ground: string;
        };
        ReminderIn: {
            platform?: string | null;
        };
        RemindersOut: {
            issued: components["schemas"]["CollectionReminder"][];
        };
        Repaid: {
            amount_fen: number;
            /** Format: date */
            paid_on: string;
            proof: string;
        };
        RepaymentIn: {
            worker_place: number;
            amount_fen: number;
            /** Format: date */
            paid_on: string;
            proof: string;
        };
        RepaymentOut: {
            number: number;
            worker_place: number;
            amount_fen: number;
            paid_on: string;
            proof: string;
            reverses: number | null;
            actor: string;
            at: string;
        };
        Replayed: {
            award_no: string;
            holds: boolean;
            receipts: components["schemas"]["ReplayedReceipt"][];
        };
        ReplayedReceipt: {
            digest: string;
            rule: string;
            value: string;
            again: string;
            holds: boolean;
            differences: string[];
        };
        ReportCandidate: {
            order_no: string;
            platform: string;
            accepted_at: string | null;
            source: string;
            being_carried_out: boolean | null;
        };
        ReportForm: {
            /** @enum {string} */
            channel: "counter" | "telephone";
            /** @enum {string} */
            reporter: "worker" | "platform" | "relative" | "union" | "agency" | "other";
            worker_id?: string | null;
            place_of_injury: string;
            injury_at?: string | null;
            received_at?: string | null;
            orders?: string[];
            narrative?: string | null;
            contact?: string | null;
        };
        ReportFound: {
            report_no: string;
        };
        ReportLine: {
            report_no: string;
            received_at: string;
            injury_at: string | null;
            place: string;
            place_zh: string;
            case_no: string | null;
            waits: boolean;
        };
        ReportOutcome: {
            report_no: string;
            channel: string;
            channel_zh: string;
            reporter: string;
            reporter_zh: string;
            place_of_injury: string;
            place_zh: string;
            injury_at: string | null;
            received_at: string;
            orders: string[];
            step: string | null;
            step_zh: string | null;
            case_no: string | null;
            candidates: string[];
            waits: boolean;
            tasks: components["schemas"]["TaskOut"][];
            zh: string;
            en: string;
            repeated: boolean;
            registered: boolean | null;
            order_fits: components["schemas"]["OrderFitOut"][];
            orders_not_found: string[];
            responsible_platform: components["schemas"]["ReportResponsibility"] | null;
            jurisdiction: components["schemas"]["JurisdictionOut"];
        };
        ReportResponsibility: {
            platform: string | null;
            order_no: string | null;
            decided_by: string | null;
            asks_a_person: boolean;
            candidates: components["schemas"]["ReportCandidate"][];
            zh: string;
            en: string;
            cites: string[];
            mark: string;
            provisional: boolean;
        };
        ReportRow: {
            report_no: string;
            channel: string;
            channel_zh: string;
            reporter: string;
            reporter_zh: string;
            place_of_injury: string;
            place_zh: string;
            injury_at: string | null;
            received_at: string;
            orders: string[];
            step: string | null;
            step_zh: string | null;
            case_no: string | null;
            candidates: string[];
            waits: boolean;
            tasks: components["schemas"]["TaskOut"][];
        };
        ReportShown: {
            report_no: string;
            channel: string;
            channel_zh: string;
            reporter: string;
            reporter_zh: string;
            place_of_injury: string;
            place_zh: string;
            injury_at: string | null;
            received_at: string;
            orders: string[];
            step: string | null;
            step_zh: string | null;
            case_no: string | null;
            candidates: string[];
            waits: boolean;
            tasks: components["schemas"]["TaskOut"][];
            person: string;
            narrative: string | null;
            contact: string | null;
        };
        Reported: {
            report_no: string;
            case_no: string | null;
            waits: boolean;
            repeated: boolean;
            received_at: string;
            zh: string;
            en: string;
            orders: components["schemas"]["FitTold"][];
            next: components["schemas"]["Said"];
        };
        ReportingCheckIn: {
            machine: string;
        };
        RequestStepOut: {
            number: number;
            /** @enum {string} */
            step: "prepared" | "sent" | "received" | "refused" | "closed";
            digest: string;
            rows: number;
            accepted: number;
            doubled: number;
            changed: number;
            withdrawn: number;
            reason: string | null;
            actor: string;
            at: string;
        };
        RescueFollowForm: {
            words: string;
        };
        RescueFollowed: {
            /** @enum {string} */
            verb: "asked" | "answered" | "closed";
            zh: string;
            en: string;
            by: string;
            at: string;
        };
        RescueForm: {
            /** Format: date-time */
            reported_at: string;
            /** @enum {string} */
            part: "called" | "accompanied" | "advanced" | "informed" | "none" | "unknown";
            treated_at?: string | null;
            knew_at?: string | null;
            platform?: string | null;
        };
        RescueOut: {
            case_no: string;
            platform: string | null;
            injury_at: string;
            report_minutes: number;
            treatment_minutes: number | null;
            /** @enum {string} */
            platform_part: "called" | "accompanied" | "advanced" | "informed" | "none" | "unknown";
            part_zh: string;
            part_en: string;
            late: ("report" | "treatment")[];
            open: boolean;
            followed: components["schemas"]["RescueFollowed"][];
        };
        RescueStand: {
            rescue: components["schemas"]["RescueOut"] | null;
        };
        ResolveForm: {
            paid: boolean;
            evidence: string;
        };
        ResponsibilityOut: {
            platform: string | null;
            order_no: string | null;
            decided_by: string | null;
            asks_a_person: boolean;
            candidates: components["schemas"]["CandidateOut"][];
            zh: string;
            en: string;
            cites: string[];
            mark: string;
            provisional: boolean;
        };
        ReturnedPage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["ReturnedRow"][];
        };
        ReturnedRow: {
            payment_no: string;
            batch_no: string;
            case_no: string;
            award_no: string | null;
            item: string;
            zh: string;
            period: string;
            payee: string;
            amount_fen: number;
            due_on: string;
            state: string;
            state_zh: string;
            reason: string | null;
            open_fen: number;
            /** @enum {string} */
            next: "account" | "prepare" | "in_batch" | "resolve" | "none";
            next_zh: string;
            next_en: string;
        };
        ReversalIn: {
            number: number;
            reason: string;
        };
        ReviewDraftForm: {
            place: string;
            period: string;
        };
        ReviewStepForm: {
            words?: string | null;
        };
        ReviewStepOut: {
            number: number;
            /** @enum {string} */
            verb: "heard" | "decided" | "returned" | "published";
            zh: string;
            en: string;
            insurer: string | null;
            by: string;
            at: string;
            words: string | null;
        };
        ReviewTaskOut: {
            task_no: string;
            case_no: string;
            likeness: string;
            met: {
                [key: string]: number;
            };
        };
        ReviewTasks: {
            total: number;
            offset: number;
            limit: number;
            rows: components["schemas"]["ReviewTaskOut"][];
        };
        Right: {
            zh: string;
            en: string;
            may: boolean;
            until: string | null;
            length: number | null;
            unit: string | null;
            body_zh: string;
            body_en: string;
            cites: string[];
            provisional: boolean;
        };
        RosterIn: {
            /** @default true */
            dry_run: boolean;
            rows: components["schemas"]["RosterRowIn"][];
        };
        RosterOut: {
            received: number;
            registered: number;
            linked: number;
            ended: number;
            unchanged: number;
            rejected: number;
            warnings: {
                [key: string]: number;
            };
            committed: boolean;
            batch: string | null;
            rejections: components["schemas"]["Rejected"][];
        };
        RosterRowIn: {
            document_number: string;
            name?: string | null;
            document_kind?: string | null;
            from?: string | null;
            to?: string | null;
            service_agency?: string | null;
            employee?: string | null;
        };
        RowRefused: {
            row: number;
            zh: string;
            en: string;
        };
        RuleOut: {
            value: string[];
            mark: string;
            cites: string[];
            missing_zh: string | null;
            missing_en: string | null;
        };
        Said: {
            zh: string;
            en: string;
        };
        SampleDrawn: {
            task_no: string;
            handled_again: boolean;
            handled_by: string | null;
            outcome: ("agrees" | "differs" | "differs_materially") | null;
            outcome_zh: string | null;
            outcome_en: string | null;
            compared_by: string | null;
        };
        SampleFixForm: {
            place: string;
            period: string;
        };
        SampleIn: {
            /** @default 0.1 */
            tolerable: string;
        };
        SampleOut: {
            of: number;
            size: number;
            tolerable: string;
            confidence: string;
            frame_digest: string;
            commitment: string;
            fixed_by: string;
            word: string | null;
            drawn: components["schemas"]["DrawnWorker"][];
        };
        SampleStratum: {
            insurer: string;
            results: number;
            size: number;
            compared: number;
            errors: number;
            errors_at_least: number | null;
            errors_at_most: number | null;
        };
        SampleWordForm: {
            word: string;
        };
        SandboxLine: {
            request: string;
            /** Format: date-time */
            at: string;
            operation: string;
            status: number;
            refusal: components["schemas"]["SandboxRefusal"] | null;
        };
        SandboxPage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["SandboxLine"][];
        };
        SandboxRefusal: {
            code: string;
            zh: string;
            en: string;
            place: string | null;
        };
        SchemeOut: {
            weights: {
                [key: string]: string;
            };
            shrinkage: number;
            least_tasks: number;
            interval: string;
            cites: string[];
            mark: string;
        };
        ScoreOut: {
            insurer: string;
            insurer_name: string;
            tasks: number;
            rank: number | null;
            score: string | null;
            low: string | null;
            high: string | null;
            remark_zh: string;
            remark_en: string;
            indicators: components["schemas"]["IndicatorOut"][];
        };
        ScreenForm: {
            case_no?: string | null;
            place?: string | null;
            injury_at?: string | null;
            kind?: string | null;
            accident_type?: string | null;
            activity?: string | null;
            order?: {
                [key: string]: components["schemas"]["JsonValue"];
            } | null;
            traffic_responsibility?: string | null;
            onset_at?: string | null;
            diagnosed_at?: string | null;
            death_at?: string | null;
            exclusions?: string[] | null;
        };
        Screened: {
            open: components["schemas"]["ScreenedItem"][];
            closed: components["schemas"]["ScreenedItem"][];
            needs: string[];
            version_of_law?: string | null;
            provisional: boolean;
            before_scheme?: components["schemas"]["BeforeScheme"] | null;
        };
        ScreenedItem: {
            item: number;
            title_zh: string;
            title_en: string;
            because?: string | null;
            zh: string;
            en: string;
            cites: string[];
            mark?: string | null;
            /** @default false */
            in_principle: boolean;
            needs?: string[];
        };
        SealForm: {
            seat: number;
            opinion: components["schemas"]["OpinionForm"];
        };
        Sealed: {
            seat: number;
            commitment: string;
        };
        SeatOut: {
            seat: number;
            speciality: string;
            zh: string;
            expert: string | null;
            hospital: string | null;
            opinion: boolean;
        };
        SecretLine: {
            /** Format: date-time */
            holds_from: string;
            holds_to: string | null;
        };
        SendBackForm: {
            reason: string;
        };
        ServeIn: {
            /** Format: date */
            on: string;
            /** @enum {string} */
            way: "handed" | "post" | "electronic";
            words: string;
        };
        ServeRecovery: {
            /** Format: date */
            served_on: string;
            document: string;
        };
        Served: {
            platform: string | null;
            name: string;
            from: string;
            to: string | null;
            now: boolean;
        };
        SettleForm: {
            /** @enum {string} */
            decision: "join" | "open" | "separate";
            case_no?: string | null;
            injury_at?: string | null;
            reason: string;
        };
        SettlementIn: {
            grounds?: {
                [key: string]: string;
            };
        };
        SettlementOut: {
            number: number;
            left_open: {
                [key: string]: unknown;
            }[];
            actor: string;
            at: string;
        };
        SignForm: {
            content: string;
        };
        SignInAlarm: {
            account: string | null;
            misses: number;
            within_minutes: number;
            at: string;
        };
        SignInAlarmPage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["SignInAlarm"][];
        };
        SignatureOut: {
            post: string;
            post_zh: string;
            person: string;
            at: string;
        };
        /** @enum {string} */
        Speciality: "nerves_and_mind" | "bones_and_burns" | "head_senses" | "surgery" | "occupational_disease";
        StaffForm: {
            account: string;
            /** Format: date */
            on: string;
            /** @default false */
            leaves: boolean;
            reason?: string | null;
        };
        StepAnswer: {
            step: string;
            at: string;
            case: components["schemas"]["CaseTold"];
        };
        StepFacts: {
            application_kind?: ("disability" | "death") | null;
            statement?: string | null;
            late_statement?: string | null;
            papers?: string[] | null;
            ref?: string | null;
            answer?: string | null;
            items?: string[] | null;
            body?: string | null;
            note?: string | null;
            orders?: string[] | null;
            one_stop?: ("appraisal_application" | "benefit_application")[] | null;
        };
        StepForm: {
            facts?: {
                [key: string]: components["schemas"]["JsonValue"];
            };
            ground: string;
            on_behalf_of?: string | null;
        };
        StepName: {
            verb: string;
            zh: string;
            en: string;
        };
        StepOut: {
            place: number;
            verb: string;
            zh: string;
            en: string;
            at: string;
            actor: string;
            actor_zh: string;
            on_behalf_of: string | null;
            ground: string;
            facts: {
                [key: string]: components["schemas"]["JsonValue"];
            };
            told?: {
                [key: string]: components["schemas"]["JsonValue"];
            } | null;
            digest?: string | null;
            clocks: {
                [key: string]: components["schemas"]["Begun"];
            };
            corrected_by: number | null;
        };
        StepSaid: {
            zh: string;
            en: string;
            cites?: string[];
            mark?: string | null;
        };
        StepTaken: {
            case_no: string;
            place: number;
            verb: string;
            at: string;
            actor: string;
            clocks: {
                [key: string]: components["schemas"]["Begun"];
            };
            last_act: number;
        };
        StopForm: {
            item: string;
            payee: string;
            from_month: string;
            reason: string;
            document: string;
            ground: string;
        };
        StopOut: {
            case_no: string;
            item: string;
            payee: string;
            from_month: string;
            /** @enum {string} */
            state: "stopped" | "running";
        };
        SupposedFee: {
            score: string | null;
            supposed_score: string | null;
            payable_fen: number;
            supposed_payable_fen: number;
            zh: string;
            en: string;
        };
        TaskAnswerForm: {
            ref: string;
            outcome: string;
        };
        TaskClockOut: {
            task_no: string;
            zh: string;
            en: string;
            due_at: string;
            /** @enum {string} */
            state: "met" | "met_late" | "running" | "late";
            mark: string;
        };
        TaskOut: {
            ref: string;
            subject: string;
            code: string;
            post: string;
            opened_at: string;
            detail: {
                [key: string]: components["schemas"]["JsonValue"];
            };
            zh: string;
            en: string;
        };
        TermsForm: {
            /** Format: date */
            since: string;
            counties?: string[];
            /** @default 0 */
            fixed_fen: number;
            /** @default 0 */
            per_case_fen: number;
            per_task_fen?: {
                [key: string]: number;
            };
            /** @default 0 */
            retained_share: string;
            document: string;
        };
        ThemeCount: {
            month: string;
            place: string;
            place_zh: string;
            place_en: string;
            theme: string;
            zh: string;
            en: string;
            /** @enum {string} */
            kind: "enquiry" | "complaint";
            count: number;
            answered: number;
            in_time: number;
            reopened: number;
            median_days: number | null;
            recurring: boolean;
        };
        ThemesOut: {
            rows: components["schemas"]["ThemeCount"][];
            recurring: string[];
            unregistered: components["schemas"]["UnregisteredLine"][];
            reached: components["schemas"]["ReachLine"][];
        };
        ThirdPartyForm: {
            party: string;
            item: string;
            amount_fen: number;
            /** Format: date */
            paid_on: string;
            proof: string;
            ground: string;
        };
        ThirdPartyOut: {
            id: number;
            case_no: string;
            party: string;
            item: string;
            amount_fen: number;
            paid_on: string;
            proof_digest: string;
        };
        ToDo: {
            case_no: string;
            /** @enum {string} */
            kind: "missing" | "question" | "re_shoot";
            zh: string;
            en: string;
            until: string | null;
        };
        Token: {
            access_token: string;
            /**
             * @default Bearer
             * @constant
             */
            token_type: "Bearer";
            expires_in: number;
        };
        Totals: {
            awarded_fen: number;
            paid_fen: number;
            outstanding_fen: number;
        };
        TrackState: {
            state: string;
            zh: string;
            track_zh: string;
        };
        TrackTold: {
            /** @enum {string} */
            track: "confirmation" | "appraisal" | "benefit" | "remedy";
            zh: string;
            en: string;
            state: string;
            state_zh: string;
            now_zh: string;
            now_en: string;
            done: boolean;
        };
        TransitionAnswer: {
            result: string;
            zh: string;
            en: string;
            led_to: string | null;
            reason: string | null;
            actor: string;
            at: string;
        };
        TransitionAnswerIn: {
            result: string;
            reason: string;
            led_to?: string | null;
            items?: string[];
        };
        TransitionCity: {
            city: string;
            city_zh: string;
            city_en: string;
            states: {
                [key: string]: number;
            };
        };
        TransitionCover: {
            /** @enum {string} */
            cover: "stand_alone" | "beyond" | "this_scheme";
            of: string;
            ref: string | null;
            from: string;
            to: string | null;
            mark: string;
            cites: string[];
        };
        TransitionEnd: {
            reason: string;
            ground_ended?: string | null;
        };
        TransitionImport: {
            read: number;
            rejected: number;
            new: number;
            committed: boolean;
            rows: components["schemas"]["RowRefused"][];
            added: number;
            changed: number;
            unchanged: number;
            batch: string | null;
            same_as: string | null;
        };
        TransitionKeep: {
            /** @enum {string} */
            ground: "appraised_grade_1_to_4" | "determination_pending" | "treatment_period" | "appraisal_pending" | "other_approved";
            evidence: string;
            reason: string;
            accident_on?: string | null;
            until?: string | null;
            named?: string | null;
        };
        TransitionLine: {
            ref: string;
            version: number;
            city: string;
            city_zh: string;
            city_en: string;
            unit: string;
            unit_name: string;
            enterprise: string | null;
            enterprise_name: string | null;
            from: string;
            to: string | null;
            /** @enum {string} */
            state: "outside" | "to_end" | "ended" | "without_ground" | "ground_proposed" | "kept" | "ground_ended" | "kept_ended";
            zh: string;
            en: string;
            limit: string | null;
            may_run_until: string | null;
            ends_on: string | null;
            ground: ("appraised_grade_1_to_4" | "determination_pending" | "treatment_period" | "appraisal_pending" | "other_approved") | null;
            claimed: ("appraised_grade_1_to_4" | "determination_pending" | "treatment_period" | "appraisal_pending" | "other_approved") | null;
            due_on: string | null;
            late_days: number;
            moved_on: string | null;
            mark: string;
            provisional: boolean;
            cites: string[];
            evidence: string | null;
        };
        TransitionPage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["TransitionLine"][];
            rule: {
                [key: string]: unknown;
            };
            by_state: {
                [key: string]: number;
            };
            by_ground: {
                [key: string]: number;
            };
            by_city: components["schemas"]["TransitionCity"][];
            late: number;
            provisional: boolean;
        };
        TransitionRecord: {
            ref: string;
            version: number;
            city: string;
            city_zh: string;
            city_en: string;
            unit: string;
            unit_name: string;
            enterprise: string | null;
            enterprise_name: string | null;
            from: string;
            to: string | null;
            /** @enum {string} */
            state: "outside" | "to_end" | "ended" | "without_ground" | "ground_proposed" | "kept" | "ground_ended" | "kept_ended";
            zh: string;
            en: string;
            limit: string | null;
            may_run_until: string | null;
            ends_on: string | null;
            ground: ("appraised_grade_1_to_4" | "determination_pending" | "treatment_period" | "appraisal_pending" | "other_approved") | null;
            claimed: ("appraised_grade_1_to_4" | "determination_pending" | "treatment_period" | "appraisal_pending" | "other_approved") | null;
            due_on: string | null;
            late_days: number;
            moved_on: string | null;
            mark: string;
            provisional: boolean;
            cites: string[];
            evidence: string | null;
            name_masked: string | null;
            facts: {
                [key: string]: string | number | boolean | null;
            };
            steps: components["schemas"]["TransitionStep"][];
            covers: components["schemas"]["TransitionCover"][];
            tasks: components["schemas"]["TransitionTask"][];
            second_waits: boolean;
            may_second: boolean;
            today: string;
        };
        TransitionResult: {
            result: string;
            zh: string;
            en: string;
        };
        TransitionReverse: {
            number: number;
            reason: string;
        };
        TransitionSecond: {
            agree: boolean;
            reason: string;
        };
        TransitionStep: {
            number: number;
            /** @enum {string} */
            kind: "kept" | "proposed" | "approved" | "refused" | "ground_ended" | "ended" | "reversed";
            ground: ("appraised_grade_1_to_4" | "determination_pending" | "treatment_period" | "appraisal_pending" | "other_approved") | null;
            named: string | null;
            accident_on: string | null;
            until: string | null;
            last: string | null;
            evidence: string | null;
            of_number: number | null;
            reason: string | null;
            actor: string;
            at: string;
        };
        TransitionTask: {
            task: string;
            /** @enum {string} */
            kind: "duplicate" | "kept_registered" | "late_injury" | "not_registered" | "second_benefit";
            zh: string;
            en: string;
            city: string;
            city_zh: string;
            city_en: string;
            ref: string;
            enterprise: string | null;
            case_no: string | null;
            from: string;
            to: string | null;
            days: number;
            owner: string;
            raised_at: string;
            due_on: string | null;
            late: boolean;
            answer: components["schemas"]["TransitionAnswer"] | null;
            results: components["schemas"]["TransitionResult"][];
        };
        TransitionTaskPage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["TransitionTask"][];
        };
        TrendOut: {
            month: string;
            source: string;
            dimension: string;
            good: number;
            whole: number;
            permille: number | null;
        };
        TrialResult: {
            received: number;
            accepted: number;
            duplicate: number;
            quarantined: number;
            conflicts: number;
            warnings: number;
            quarantine_reasons?: {
                [key: string]: number;
            };
            warning_codes?: {
                [key: string]: number;
            };
            rows: components["schemas"]["TrialRow"][];
        };
        TrialRow: {
            zh: string;
            en: string;
            row: number;
            codes: string[];
        };
        UnappliedOut: {
            listed: string[];
            mark: string;
            cites: string[];
            missing_zh: string | null;
            missing_en: string | null;
            put_forward: string[];
            declined: string[];
            may_decline: string[];
        };
        UnmaskForm: {
            /** @enum {string} */
            purpose: "case_handling" | "contact" | "identity_check" | "objection" | "supervision" | "audit";
            note?: string | null;
        };
        Unmasked: {
            name: string | null;
            document_number: string | null;
            contacts: string[];
        };
        UnplacedRow: {
            row: number;
            reason: string;
            zh: string;
            en: string;
            reference: string | null;
            platform: string | null;
            month: string | null;
            tax_office: string | null;
            amount_fen: number | null;
            received_on: string | null;
            remittance: string | null;
        };
        UnregisteredLine: {
            name: string;
            place: string;
            complaints: number;
            first: string;
            last: string;
        };
        UploadFinished: {
            documents: components["schemas"]["DocumentTold"][];
            replaced: string | null;
        };
        UploadTold: {
            upload: string;
            size: number;
            received: number;
            part_limit: number;
            /** @enum {string} */
            state: "open" | "finished" | "given_up";
        };
        VerdictForm: {
            /** @enum {string} */
            verdict: "accepted" | "insufficient" | "rejected";
            reason: string;
        };
        VoidForm: {
            payment_no?: string | null;
            reason: string;
        };
        Waiting: {
            cases: number;
            questions: number;
            arrears_fen: number;
            owed_fen: number;
        };
        Way: {
            issuer: string;
            zh: string;
            en: string;
            start: string;
        };
        Ways: {
            issuers: components["schemas"]["Way"][];
            demo: boolean;
            password?: string | null;
            accounts?: components["schemas"]["DemoLine"][];
        };
        WebhookLine: {
            webhook: string;
            url: string;
            events: string[];
            made_at: string;
        };
        WebhookMade: {
            webhook: string;
            url: string;
            events: string[];
            made_at: string;
            secret: string;
        };
        WebhookPage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["WebhookLine"][];
        };
        Why: {
            zh: string;
            en: string;
            cites: string[];
        };
        Withheld: {
            case_no: string;
            account: string;
            /** Format: date */
            until: string;
        };
        WithholdForm: {
            account: string;
            /** Format: date */
            until: string;
            reason: string;
        };
        Word: {
            value: string;
            zh: string;
            en: string;
        };
        WordsForm: {
            words: string;
        };
        WordsOf: {
            zh: string;
            en: string;
        };
        WorkPage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            as_of: string;
            counts: components["schemas"]["Counts"];
            stands_in_for: components["schemas"]["LeaveLine"][];
            rows: components["schemas"]["WorkRow"][];
        };
        WorkRow: {
            id: string;
            /** @enum {string} */
            kind: "clock" | "waiting" | "task" | "report" | "benefit_task" | "batch" | "payable" | "double_coverage" | "case" | "enquiry" | "problem" | "mandate";
            /** @enum {string} */
            colour: "red" | "yellow" | "green";
            subject: string;
            case_no: string | null;
            zh: string;
            en: string;
            why_zh: string;
            why_en: string;
            responsible: string | null;
            responsible_zh: string | null;
            due: string | null;
            days_left: number | null;
            days_unit: ("working_days" | "natural_days") | null;
            provisional: boolean;
            since: string | null;
            steps: components["schemas"]["StepName"][];
            link: components["schemas"]["Link"];
        };
        WorkerLine: {
            worker: string | null;
            document: string | null;
            from: string;
            to: string | null;
            ended: boolean;
            agency: string | null;
        };
        WorkerOrder: {
            order_no: string;
            platform: string;
            platform_name: string;
            industry: string | null;
            industry_zh: string | null;
            district: string | null;
            district_zh: string | null;
            accepted_at: string | null;
            started_at: string | null;
            completed_at: string | null;
            status: string | null;
            in_task_period: boolean | null;
            version_of_law: string | null;
            provisional: boolean;
            source: string;
            enrolled: boolean | null;
            billed: boolean;
            paid: boolean;
        };
        WorkerOut: {
            name: string | null;
            document_number: string | null;
            phone: string | null;
            /** @default true */
            masked: boolean;
        };
        WorkerPage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["WorkerLine"][];
        };
        token: {
            /** @constant */
            grant_type: "client_credentials";
            /** @default  */
            client_id: string;
            /** @default  */
            client_secret: string;
        };
        zhibao__web__models__concerns__AgainForm: {
            words: string;
        };
        zhibao__web__models__duties__DutyLine: {
            duty: string;
            zh: string;
            en: string;
            measure_zh: string;
            measure_en: string;
            /** @enum {string} */
            state: "fulfilled" | "late" | "not_fulfilled" | "running" | "nothing" | "not_measured";
            state_zh: string;
            state_en: string;
            kept: number;
            of: number;
            late: number;
            missed: number;
            running: number;
            unmeasured_zh: string | null;
            unmeasured_en: string | null;
            cites: string[];
            mark: string;
            rows: components["schemas"]["DutyRow"][];
        };
        zhibao__web__models__insurer_supervision__AgainForm: {
            words: string;
        };
        zhibao__web__models__office_benefits__OwedPage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["OwedOut"][];
        };
        zhibao__web__models__office_benefits__PrepareForm: {
            given?: {
                [key: string]: components["schemas"]["JsonValue"];
            };
            only?: string[];
            payees?: {
                [key: string]: string;
            };
            items?: {
                [key: string]: string;
            };
            replaces?: string | null;
            reason?: string | null;
            /** @default zhejiang-2025-44 §2(5) */
            ground: string;
        };
        zhibao__web__models__office_cases__CasePage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["CaseRow"][];
        };
        zhibao__web__models__office_letters__LetterLine: {
            id: string;
            zh: string;
            en: string;
            may: boolean;
            missing: components["schemas"]["MissingField"][];
            why_not_zh: string | null;
            why_not_en: string | null;
            copies: ("person" | "platform")[];
        };
        zhibao__web__models__office_payments__BatchPage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["BatchHead"][];
        };
        zhibao__web__models__office_payments__PrepareForm: {
            award_no: string;
        };
        zhibao__web__models__office_reports__ReportPage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["ReportRow"][];
        };
        zhibao__web__models__platform__BatchPage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["BatchLine"][];
        };
        zhibao__web__models__platform__DutyLine: {
            zh: string;
            en: string;
            /** @enum {string} */
            kind: "platform_filing" | "inquiry" | "owed";
            case_no: string;
            /** @enum {string} */
            state: "kept" | "kept_late" | "running" | "broken" | "missing";
            due: string | null;
            ended_on: string | null;
            cites: string[];
            mark: string | null;
            provisional: boolean;
        };
        zhibao__web__models__worker__ReportPage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["ReportLine"][];
        };
        zhibao__web__models__worker_cases__CasePage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
            rows: components["schemas"]["CaseLine"][];
        };
        zhibao__web__models__worker_cases__LetterLine: {
            letter: string;
            award_no: string | null;
            letter_no: string;
            zh: string;
            en: string;
            issued_on: string;
            check: string;
        };
        zhibao__web__models__worker_cases__OwedPage: {
            total: number;
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ways"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyList"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BrowserOptions"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BrowserOptions"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
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
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Token"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineList"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineTold"];
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineTold"];
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
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "machines.requests": {
        parameters: {
            query?: {
                offset?: number;
                limit?: number;
            };
            header?: never;
            path: {
                client: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SandboxPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantLine"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostList"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantLine"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantLine"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantLine"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantLine"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantLine"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountLine"];
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
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
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
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
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
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    "work.list": {
        parameters: {
            query?: {
                list?: "mine" | "in_progress" | "done" | "supervised";
                colour?: string | null;
                kind?: ("clock" | "waiting" | "task" | "report" | "benefit_task" | "batch" | "payable" | "double_coverage" | "case" | "enquiry" | "problem" | "mandate") | null;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuePage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["zhibao__web__models__office_cases__CasePage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseFile"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NextSteps"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unmasked"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepTaken"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResponsibilityOut"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConcernOut"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Screened"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["zhibao__web__models__office_reports__ReportPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportOutcome"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportShown"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportRow"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Evidence"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Documents"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentOut"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentOut"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Letters"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppraisalPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Calendar"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppraisalFile"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppraisalFile"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommitmentOut"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppraisalFile"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppraisalFile"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppraisalFile"];
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sealed"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppraisalFile"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalOut"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppraisalFile"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Benefits"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "benefits.explain": {
        parameters: {
            query?: {
                award_no?: string | null;
            };
            header?: never;
            path: {
                case_no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Explained"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardOut"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardOut"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "awards.replay": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replayed"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardOut"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardOut"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardOut"];
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdvanceOut"];
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
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThirdPartyOut"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["zhibao__web__models__office_benefits__OwedPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwedOut"];
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwedOut"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StopOut"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StopOut"];
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bills"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillOut"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillOut"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillOut"];
                };
            };
        };
    };
    "recoveries.list": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "recoveries.of_case": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseRecoveries"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "recoveries.decide": {
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
                "application/json": components["schemas"]["DecideRecovery"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseRecoveries"];
                };
            };
        };
    };
    "recoveries.propose": {
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
                "application/json": components["schemas"]["ProposeRecovery"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proposed"];
                };
            };
        };
    };
    "recoveries.serve": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                recovery_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServeRecovery"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryFile"];
                };
            };
        };
    };
    "recoveries.hold": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                recovery_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldRecovery"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryFile"];
                };
            };
        };
    };
    "recoveries.withhold": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                recovery_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeepBack"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryFile"];
                };
            };
        };
    };
    "recoveries.repaid": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                recovery_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Repaid"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryFile"];
                };
            };
        };
    };
    "recoveries.reverse": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                recovery_no: string;
                entry: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryFile"];
                };
            };
        };
    };
    "recoveries.finish": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                recovery_no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryFile"];
                };
            };
        };
    };
    "cases.hurry": {
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
                "application/json": components["schemas"]["HurryForm"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "control.points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ControlPoints"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "control.flags": {
        parameters: {
            query?: {
                rule?: string | null;
                status?: "open" | "looked_into" | "waits_for_second" | "closed" | "not_closed";
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ControlFlagPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "control.flag": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                flag_no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ControlFlag"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "control.answer": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                flag_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ControlAnswerIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ControlFlag"];
                };
            };
        };
    };
    "control.samples": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ControlSamplePage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "control.sample_fix": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ControlSampleIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ControlSample"];
                };
            };
        };
    };
    "control.sample": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sample_no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ControlSample"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "control.sample_draw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sample_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ControlWord"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ControlSample"];
                };
            };
        };
    };
    "control.sample_result": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sample_no: string;
                award_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ControlResultIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ControlSample"];
                };
            };
        };
    };
    "control.register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ControlRegister"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "control.plans": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ControlPlanPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "control.plan_make": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ControlPlanIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ControlPlan"];
                };
            };
        };
    };
    "control.plan_approve": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan_no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ControlPlan"];
                };
            };
        };
    };
    "control.inspections": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ControlInspectionPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "control.inspect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ControlInspectionIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ControlInspection"];
                };
            };
        };
    };
    "control.inspection": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                inspection_no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ControlInspection"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "control.inspection_step": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                inspection_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ControlInspectionStepIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ControlInspection"];
                };
            };
        };
    };
    "control.incidents": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ControlIncidentPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "control.incident": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ControlIncidentIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ControlIncident"];
                };
            };
        };
    };
    "control.incident_step": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incident_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ControlIncidentStepIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ControlIncident"];
                };
            };
        };
    };
    "transition.list": {
        parameters: {
            query?: {
                state?: ("outside" | "to_end" | "ended" | "without_ground" | "ground_proposed" | "kept" | "ground_ended" | "kept_ended") | null;
                city?: string | null;
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransitionPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "transition.import": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransitionImport"];
                };
            };
        };
    };
    "transition.returned": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "transition.tasks": {
        parameters: {
            query?: {
                waiting?: boolean;
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransitionTaskPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "transition.record": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransitionRecord"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "transition.keep": {
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
                "application/json": components["schemas"]["TransitionKeep"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransitionRecord"];
                };
            };
        };
    };
    "transition.second": {
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
                "application/json": components["schemas"]["TransitionSecond"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransitionRecord"];
                };
            };
        };
    };
    "transition.end": {
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
                "application/json": components["schemas"]["TransitionEnd"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransitionRecord"];
                };
            };
        };
    };
    "transition.reverse": {
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
                "application/json": components["schemas"]["TransitionReverse"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransitionRecord"];
                };
            };
        };
    };
    "transition.answer": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransitionAnswerIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransitionTask"];
                };
            };
        };
    };
    "linkage.exchanges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangesOut"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "linkage.requests": {
        parameters: {
            query?: {
                exchange?: string | null;
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataRequestPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "linkage.ask": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                exchange: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExchangeAsk"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
        };
    };
    "linkage.take_answer": {
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
                    envelope?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerTaken"];
                };
            };
        };
    };
    "linkage.match": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchRun"];
                };
            };
        };
    };
    "linkage.hits": {
        parameters: {
            query?: {
                rule?: string | null;
                status?: "open" | "looked_into" | "closed" | "not_closed";
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HitPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "linkage.hit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hit_no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HitOut"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "linkage.answer": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hit_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HitAnswerIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HitOut"];
                };
            };
        };
    };
    "linkage.quality": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QualityOut"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "linkage.give_back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QualityReturnIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QualityReturnOut"];
                };
            };
        };
    };
    "one_stop.board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneStopBoard"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "one_stop.case": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneStopOfCase"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "one_stop.charge": {
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
                "application/json": components["schemas"]["ChargeIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneStopOfCase"];
                };
            };
        };
    };
    "me.one_stop": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneStopForMe"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "me.decline": {
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
                "application/json": components["schemas"]["DeclineIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneStopForMe"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayablePage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["zhibao__web__models__office_payments__BatchPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchOut"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchOut"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchOut"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchOut"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchOut"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchOut"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                    "text/csv": string;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answers"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationOut"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationOut"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnedPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentOut"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonthlyOut"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonthlyOut"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Balances"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accounts"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accounts"];
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Declared"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditOut"] | null;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditOut"];
                };
            };
        };
    };
    "law.numbers": {
        parameters: {
            query?: {
                on?: string | null;
                standing?: ("missing" | "assumed" | "reported" | "official") | null;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NumbersPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "law.number_form": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NumberForm"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "law.changes": {
        parameters: {
            query?: {
                state?: ("proposed" | "approved" | "refused") | null;
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangePage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "law.propose_number": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeNumber"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeOut"];
                };
            };
        };
    };
    "law.propose_calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeCalendar"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeOut"];
                };
            };
        };
    };
    "law.decide": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeOut"];
                };
            };
        };
    };
    "law.impact": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobOut"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "law.impact_check": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobOut"];
                };
            };
        };
    };
    "law.calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarsOut"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvisionOut"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NumberOut"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacesOut"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "hospitals.list": {
        parameters: {
            query?: {
                in_force?: boolean;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "hospitals.import": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportOut"];
                };
            };
        };
    };
    "hospitals.returned": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "catalogues.list": {
        parameters: {
            query?: {
                kind?: ("drugs" | "treatments" | "hospital_services" | "devices") | null;
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CataloguePage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "catalogues.entries": {
        parameters: {
            query?: {
                q?: string | null;
                offset?: number;
                limit?: number;
            };
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "catalogues.import": {
        parameters: {
            query: {
                name: string;
                kind: "drugs" | "treatments" | "hospital_services" | "devices";
                since: string;
                until?: string | null;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportOut"];
                };
            };
        };
    };
    "catalogues.returned": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "province.dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DashboardOut"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "province.enterprise": {
        parameters: {
            query?: {
                offset?: number;
                limit?: number;
            };
            header?: never;
            path: {
                uscc: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnterpriseOut"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "province.collection": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectionMonths"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "province.collection_month": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectionMonthOut"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "province.collection_push": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                month: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PushIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PushedOut"];
                };
            };
        };
    };
    "province.collection_push_file": {
        parameters: {
            query?: {
                form?: "csv" | "xlsx";
            };
            header?: never;
            path: {
                push_no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    "province.collection_difference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DifferenceIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectionMonthOut"];
                };
            };
        };
    };
    "province.collection_place": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlacementIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacementOut"];
                };
            };
        };
    };
    "province.collection_allocate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AllocationIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllocationOut"];
                };
            };
        };
    };
    "province.collection_enterprise": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                uscc: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectionEnterprise"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "province.collection_remind": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReminderIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RemindersOut"];
                };
            };
        };
    };
    "province.collection_paper": {
        parameters: {
            query?: {
                form?: "pdf" | "txt";
            };
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "text/plain": string;
                };
            };
        };
    };
    "province.collection_propose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CollectionDecisionIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectionDecisionOut"];
                };
            };
        };
    };
    "province.collection_step": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
                step: "decide" | "refuse" | "confirm";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CollectionStepIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectionDecisionOut"];
                };
            };
        };
    };
    "province.collection_settle": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                month: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettlementIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlementOut"];
                };
            };
        };
    };
    "province.fund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FundBooks"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "province.fund_book": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                book: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FundBookOut"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "province.fund_close_month": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                book: string;
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FundBookOut"];
                };
            };
        };
    };
    "province.fund_close_year": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                book: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FundBookOut"];
                };
            };
        };
    };
    "province.fund_statement": {
        parameters: {
            query: {
                period: string;
                by?: "industry" | "enterprise" | "prefecture" | "book" | "month";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FundStatementOut"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "province.fund_rows": {
        parameters: {
            query: {
                period: string;
                figure: string;
                by?: "industry" | "enterprise" | "prefecture" | "book" | "month";
                key?: string | null;
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FundRowsOut"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "province.fund_file": {
        parameters: {
            query: {
                period: string;
                by?: "industry" | "enterprise" | "prefecture" | "book" | "month";
                form?: "xlsx" | "pdf";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/pdf": string;
                };
            };
        };
    };
    "province.fund_budget": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FundBudgetOut"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "province.fund_budget_approve": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FundApproveIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FundBudgetOut"];
                };
            };
        };
    };
    "province.gap_sharing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GapAsked"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GapSharingOut"];
                };
            };
        };
    };
    "province.gap_workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GapAsked"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    "province.rate_reviews": {
        parameters: {
            query?: {
                year?: number | null;
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatePage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "province.rate_draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RateDraftIn"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateJob"];
                };
            };
        };
    };
    "province.rate_review": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateReviewOut"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "province.rate_jobs": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateJobPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "province.rate_job": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateJob"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "province.rate_step": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
                step: "review" | "return" | "hear" | "decide" | "serve" | "object" | "uphold" | "reopen";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RateStepIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateReviewOut"];
                };
            };
        };
    };
    "province.rate_rows": {
        parameters: {
            query?: {
                offset?: number;
                limit?: number;
            };
            header?: never;
            path: {
                number: string;
                figure: "benefits" | "contributions" | "billed" | "confirmed" | "orders" | "insured_days";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateRowsOut"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "province.rate_notice": {
        parameters: {
            query?: {
                form?: "pdf" | "txt";
            };
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "text/plain": string;
                };
            };
        };
    };
    "province.rate_signs": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateSignPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "province.rate_signs_put": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RateSignsIn"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateJob"];
                };
            };
        };
    };
    "province.rate_answer": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RateSignAnswer"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateSign"];
                };
            };
        };
    };
    "province.forecast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForecastOut"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "province.forecast_make": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ForecastIn"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForecastOut"];
                };
            };
        };
    };
    "platform.admissions": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdmissionPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "platform.admission_apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdmissionApplyIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdmissionLine"];
                };
            };
        };
    };
    "platform.admission_step": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
                step: "supplement" | "withdraw";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdmissionOwnStepIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdmissionLine"];
                };
            };
        };
    };
    "platform.admission_notice": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
        };
    };
    "province.admissions": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdmissionPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "province.admission": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdmissionOut"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "province.admission_step": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
                step: "ask" | "supplement" | "assess" | "return" | "review" | "submit" | "consent" | "refuse-consent" | "admit" | "decline" | "withdraw";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdmissionStepIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdmissionOut"];
                };
            };
        };
    };
    "province.admission_evidence": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
                digest: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    "province.admission_notice": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
        };
    };
    "province.batches": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdmissionBatchPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "province.batch_propose": {
        parameters: {
            query: {
                name: string;
                dry_run?: boolean;
                document?: string;
                document_on?: string | null;
                words?: string;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportOut"];
                };
            };
        };
    };
    "province.batch_returned": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "province.batch_step": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
                step: "review" | "confirm";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BatchStepIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdmissionBatch"];
                };
            };
        };
    };
    "province.admission_notice_pdf": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    "platform.admission_notice_pdf": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    "province.admission_serve": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServeIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdmissionOut"];
                };
            };
        };
    };
    "province.candidates": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidatePage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "province.candidate_survey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CandidateSurveyIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateLine"];
                };
            };
        };
    };
    "province.opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningOut"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "province.progress": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgressOut"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "province.extension_report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProgressReportIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtensionNoted"];
                };
            };
        };
    };
    "province.extension_follow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProgressFollowIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtensionNoted"];
                };
            };
        };
    };
    "province.candidate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateFile"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "province.candidate_contact": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateFile"];
                };
            };
        };
    };
    "province.candidate_orders": {
        parameters: {
            query: {
                name: string;
            };
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateFile"];
                };
            };
        };
    };
    "province.candidate_roster": {
        parameters: {
            query: {
                name: string;
            };
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateFile"];
                };
            };
        };
    };
    "province.candidate_reports": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportingCheckIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateFile"];
                };
            };
        };
    };
    "province.feasibility": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobOut"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "province.feasibility_make": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JobIn"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobOut"];
                };
            };
        };
    };
    "province.plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanOut"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "province.plan_lay_down": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanOut"];
                };
            };
        };
    };
    "insurer.home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsurerHome"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "insurer.tasks": {
        parameters: {
            query?: {
                standing?: ("open" | "overdue" | "in_time" | "late" | "sent_back" | "returned" | "confirmed") | null;
                kind?: ("visit" | "material_check" | "inquiry" | "appraisal_appointment" | "assessment_draft") | null;
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandlingPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "insurer.task": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandlingTask"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "insurer.contact": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactOut"];
                };
            };
        };
    };
    "insurer.step": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_no: string;
                verb: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandlingForm"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandlingTask"];
                };
            };
        };
    };
    "mandates.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mandate_no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MandateFile"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "mandates.staff": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mandate_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffForm"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MandateFile"];
                };
            };
        };
    };
    "mandates.hand_over": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mandate_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOverForm"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandOverOut"];
                };
            };
        };
    };
    "handling.propose": {
        parameters: {
            query: {
                kind: "visit" | "material_check" | "inquiry" | "appraisal_appointment" | "assessment_draft";
            };
            header?: never;
            path: {
                case_no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsurerProposals"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "reviews.list": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsurerReviewPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "reviews.draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewDraftForm"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsurerReviewFile"];
                };
            };
        };
    };
    "reviews.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                review_no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsurerReviewFile"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "reviews.tasks": {
        parameters: {
            query: {
                insurer: string;
                indicator?: ("arrival" | "investigation" | "papers" | "amounts" | "complaints" | "irregularities" | "satisfaction") | null;
                offset?: number;
                limit?: number;
            };
            header?: never;
            path: {
                review_no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewTasks"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "reviews.step": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                review_no: string;
                verb: "decide" | "return" | "publish";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewStepForm"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsurerReviewFile"];
                };
            };
        };
    };
    "reviews.fee": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                review_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FeeForm"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeeOut"];
                };
            };
        };
    };
    "reviews.what_if": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                review_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FeeForm"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupposedFee"];
                };
            };
        };
    };
    "rectifications.list": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RectificationPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "rectifications.issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RectificationForm"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RectificationNotice"];
                };
            };
        };
    };
    "rectifications.step": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                notice_no: string;
                verb: "returned" | "followed_up" | "closed";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WordsForm"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RectificationNotice"];
                };
            };
        };
    };
    "insurer.standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnStanding"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "insurer.hear": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                review_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WordsForm"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnStanding"];
                };
            };
        };
    };
    "insurer.rectify": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                notice_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WordsForm"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RectificationNotice"];
                };
            };
        };
    };
    "mandates.procurement": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mandate_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProcurementForm"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MandateFile"];
                };
            };
        };
    };
    "mandates.terms": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mandate_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TermsForm"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MandateFile"];
                };
            };
        };
    };
    "insurer_samples.list": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandlingSamplePage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "insurer_samples.fix": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SampleFixForm"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandlingSample"];
                };
            };
        };
    };
    "insurer_samples.waiting": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlindTasks"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "insurer_samples.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sample_no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandlingSample"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "insurer_samples.record": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sample_no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandlingDrawRecord"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "insurer_samples.draw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sample_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SampleWordForm"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandlingSample"];
                };
            };
        };
    };
    "insurer_samples.again": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sample_no: string;
                task_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["zhibao__web__models__insurer_supervision__AgainForm"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlindTasks"];
                };
            };
        };
    };
    "insurer_samples.both": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sample_no: string;
                task_no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BothResults"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "insurer_samples.compare": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sample_no: string;
                task_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompareForm"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandlingSample"];
                };
            };
        };
    };
    "insurer_remarks.list": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RemarkPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "insurer_remarks.take_in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemarkForm"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RemarkOut"];
                };
            };
        };
    };
    "insurer_remarks.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                remark_no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RemarkOut"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "insurer_remarks.find": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                remark_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FindingForm"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RemarkOut"];
                };
            };
        };
    };
    "insurer.relations": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelationPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "insurer.declare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RelationForm"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelationPage"];
                };
            };
        };
    };
    "insurer.end_relation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                relation_no: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RelationEndForm"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelationPage"];
                };
            };
        };
    };
    "insurer_relations.list": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelationPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "insurer_relations.note": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfficerRelationForm"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelationPage"];
                };
            };
        };
    };
    "me.handled": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateableTasks"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "me.rate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_no: string;
                task_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RatingForm"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateableTasks"];
                };
            };
        };
    };
    "rescue.show": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RescueStand"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "rescue.record": {
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
                "application/json": components["schemas"]["RescueForm"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RescueStand"];
                };
            };
        };
    };
    "rescue.follow": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_no: string;
                verb: "asked" | "answered" | "closed";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RescueFollowForm"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RescueStand"];
                };
            };
        };
    };
    "mandates.list": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MandatePage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "mandates.record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MandateForm"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MandateOut"];
                };
            };
        };
    };
    "mandates.end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mandate_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndForm"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MandateOut"];
                };
            };
        };
    };
    "handling.list": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseHandling"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "handling.assign": {
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
                "application/json": components["schemas"]["AssignForm"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandlingTask"];
                };
            };
        };
    };
    "handling.step": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_no: string;
                verb: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandlingForm"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandlingTask"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LookupResult"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlarmPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "sign_ins.alarms": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInAlarmPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "leaves.list": {
        parameters: {
            query?: {
                now?: boolean;
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeavePage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "leaves.record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewLeave"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeaveLine"];
                };
            };
        };
    };
    "leaves.mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyLeaves"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "leaves.officers": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficerPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "leaves.end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                leave: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndLeave"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeaveLine"];
                };
            };
        };
    };
    "reads.list": {
        parameters: {
            query?: {
                case_no?: string | null;
                person?: string | null;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadRows"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadRows"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Withheld"];
                };
            };
        };
    };
    "enquiries.list": {
        parameters: {
            query?: {
                which?: "waiting" | "all";
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnquiryPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "enquiries.take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnquiryForm"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnquiryLine"];
                };
            };
        };
    };
    "enquiries.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                enquiry_no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnquiryFile"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "enquiries.step": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                enquiry_no: string;
                verb: "answered" | "assigned" | "due_set";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnquiryStepForm"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnquiryFile"];
                };
            };
        };
    };
    "enquiries.refer": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                enquiry_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReferralForm"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnquiryFile"];
                };
            };
        };
    };
    "enquiries.themes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThemesOut"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "enquiries.reach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReachForm"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "department.home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartmentHome"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "problems.list": {
        parameters: {
            query?: {
                which?: "all" | "overdue";
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "problems.report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProblemForm"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemFile"];
                };
            };
        };
    };
    "problems.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                problem_no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemFile"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "problems.step": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                problem_no: string;
                verb: "received" | "answered";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProblemStepForm"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemFile"];
                };
            };
        };
    };
    "problems.due": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                problem_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProblemDueForm"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemFile"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Home"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsuredMonthPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["zhibao__web__models__worker__ReportPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reported"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HospitalPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformNames"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProxyPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProxyLine"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProxyLine"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeductionPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeductionTaken"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyData"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["zhibao__web__models__worker_cases__CasePage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseTold"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepAnswer"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Remedies"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Money"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["zhibao__web__models__worker_cases__OwedPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Genuine"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperKindPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadTold"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadTold"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadTold"];
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadFinished"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    "duties.list": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "duties.show": {
        parameters: {
            query?: {
                month?: string | null;
            };
            header?: never;
            path: {
                uscc: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyList"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "duties.help": {
        parameters: {
            query?: {
                from?: string | null;
                to?: string | null;
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HelpPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "duties.papers": {
        parameters: {
            query?: {
                state?: ("waiting" | "overdue" | "in_time" | "late") | null;
                kind?: ("guidance" | "order_data" | "witness" | "papers" | "statement") | null;
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "duties.send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaperIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperPage"];
                };
            };
        };
    };
    "duties.paper_step": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                paper_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaperStepIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperLine"];
                };
            };
        };
    };
    "coverage_gaps.list": {
        parameters: {
            query?: {
                state?: ("open" | "reminded" | "overdue" | "answered" | "accepted" | "settled") | null;
                kind?: ("worker_not_registered" | "enterprise_not_enrolled" | "injured_without_order" | "declared_below_counted" | "known_elsewhere") | null;
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GapPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "coverage_gaps.look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GapLookIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GapLook"];
                };
            };
        };
    };
    "coverage_gaps.step": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                gap_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GapStepIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GapLine"];
                };
            };
        };
    };
    "shifting.list": {
        parameters: {
            query?: {
                late_only?: boolean;
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "shifting.open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InspectionIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionFile"];
                };
            };
        };
    };
    "shifting.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionFile"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "shifting.sample": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SampleIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionFile"];
                };
            };
        };
    };
    "shifting.draw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DrawIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionFile"];
                };
            };
        };
    };
    "shifting.check": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionFile"];
                };
            };
        };
    };
    "shifting.find": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FindingIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionFile"];
                };
            };
        };
    };
    "shifting.decide": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionFile"];
                };
            };
        };
    };
    "shifting.reverse": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReversalIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionFile"];
                };
            };
        };
    };
    "shifting.end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionFile"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeDeductionPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeDeduction"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeDeduction"];
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProxyLine"];
                };
            };
        };
    };
    "me.enquiries": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyEnquiryPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "me.ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MyEnquiryForm"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyEnquiry"];
                };
            };
        };
    };
    "me.reopen": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                enquiry_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["zhibao__web__models__concerns__AgainForm"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyEnquiry"];
                };
            };
        };
    };
    "me.guide": {
        parameters: {
            query?: {
                place?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuideOut"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "me.guide_opened": {
        parameters: {
            query?: {
                place?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "platform.enquiries": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyEnquiryPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "platform.ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlatformEnquiryForm"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyEnquiry"];
                };
            };
        };
    };
    "platform.reopen": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                enquiry_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["zhibao__web__models__concerns__AgainForm"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyEnquiry"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformHome"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "platform.workers": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkerPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterOut"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterOut"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderUploadPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderUpload"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderUpload"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderUpload"];
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
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderUpload"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoadResult"];
                };
            };
        };
    };
    "platform.orders_trial": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrialResult"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["zhibao__web__models__platform__BatchPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConflictPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bill"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillExplained"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/pdf": string;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Arrears"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Declarations"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeclarationLine"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdvancePage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdvanceLine"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformOwedPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformOwed"];
                };
            };
        };
    };
    "platform.rate_reviews": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateReviewPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "platform.rate_notice": {
        parameters: {
            query?: {
                form?: "pdf" | "txt";
            };
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "text/plain": string;
                };
            };
        };
    };
    "platform.rate_object": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RateObjection"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateReviewLine"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformReportPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformReported"];
                };
            };
        };
    };
    "platform.punctuality": {
        parameters: {
            query?: {
                from?: string | null;
                to?: string | null;
                state?: ("kept" | "kept_late" | "running" | "broken" | "missing") | null;
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PunctualityPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformCasePage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformCase"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformStepAnswer"];
                };
            };
        };
    };
    "platform.papers": {
        parameters: {
            query?: {
                state?: ("waiting" | "overdue" | "in_time" | "late") | null;
                kind?: ("guidance" | "order_data" | "witness" | "papers" | "statement") | null;
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadTold"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadTold"];
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PapersTaken"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookMade"];
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
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "platform.duties": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "platform.paper_answer": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                paper_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaperAnswerIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperLine"];
                };
            };
        };
    };
    "platform.coverage_gaps": {
        parameters: {
            query?: {
                state?: ("open" | "reminded" | "overdue" | "answered" | "accepted" | "settled") | null;
                kind?: ("worker_not_registered" | "enterprise_not_enrolled" | "injured_without_order" | "declared_below_counted" | "known_elsewhere") | null;
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GapPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "platform.coverage_gap_answer": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                gap_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GapAnswerIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GapLine"];
                };
            };
        };
    };
    "platform.corrections": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "platform.correction": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionFile"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "platform.pay_statements": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PayStatementsIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionFile"];
                };
            };
        };
    };
    "platform.repayment": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RepaymentIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionFile"];
                };
            };
        };
    };
    "agency.home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgencyHome"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "agency.workers": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgencyWorkerPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "agency.register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgencyRosterIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterOut"];
                };
            };
        };
    };
    "agency.register_file": {
        parameters: {
            query: {
                platform: string;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterOut"];
                };
            };
        };
    };
    "agency.returned_rows": {
        parameters: {
            query: {
                platform: string;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "agency.report": {
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformReported"];
                };
            };
        };
    };
    "agency.cases": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgencyCasePage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "agency.case": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgencyCase"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
