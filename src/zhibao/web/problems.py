"""Faults as problem documents (RFC 9457): a stable code, one clear sentence in both languages, place and remedy."""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field
from starlette.exceptions import HTTPException

from zhibao.kit.errors import CallerFault, Fault

MEDIA = "application/problem+json"

# What a code means in HTTP; every other fault of the caller is 422.
_STATUS = {
    "not_signed_in": 401, "sign_in_failed": 401, "second_factor_needed": 401, "signature_wrong": 401,
    "nonce_used": 401, "token_wrong": 401, "client_unknown": 401, "identity_unknown": 401, "passkey_wrong": 401, "passkey_copied": 401,
    "challenge_over": 401,
    "not_permitted": 403, "role_not_permitted": 403, "csrf_wrong": 403, "person_needed": 403, "same_person": 403,
    "not_found": 404, "step_taken_meanwhile": 409, "key_used_otherwise": 409, "number_taken": 409, "account_taken": 409,
    "step_not_permitted": 409, "review_open": 409, "window_open": 409, "months_open": 409, "task_answered": 409, "post_not_allowed": 403, "step_blocked": 409, "changed_meanwhile": 412, "too_large": 413, "length_needed": 411, "too_many_requests": 429,
    "log_failed": 503, "authorisation_missing": 403, "offset_wrong": 409, "upload_closed": 409, "document_settled": 409, "enterprise_unknown": 404,
    "law_change_decided": 409, "mandate_over": 403, "task_step_closed": 409, "task_open": 409, "mandate_overlaps": 409, "mandate_ended": 409, "catalogue_known": 409, "four_eyes": 403,
    "month_open": 409, "month_closed": 409, "month_not_over": 409, "months_in_order": 409, "year_open": 409, "year_closed": 409, "december_open": 409,
    "admission_open": 409, "already_enrolled": 409, "admission_reaches_back": 409, "evidence_missing": 409, "step_is_measured": 409,
    "budget_stands": 409, "budget_unknown": 404, "book_unknown": 404,
    "had_part": 403, "hit_closed": 409, "flag_closed": 409, "second_waits": 409, "nothing_to_confirm": 409, "drawn_already": 409, "result_stands": 409,
    "not_drawn": 404, "nothing_to_sample": 409,
    "already_ended": 409, "ground_stands": 409, "injury_unanswered": 409, "nothing_proposed": 409, "nothing_to_reverse": 409, "task_closed": 409, "not_kept": 409,
    "month_not_closed": 409, "arrears_first": 409, "allocation_reversed": 409, "refund_decided": 409, "no_difference": 404,
    "agency_unknown": 404, "platform_not_served": 403, "sandbox_closed": 409, "not_decided": 409,
    "staff_not_named": 403, "terms_stand": 409, "procurement_stands": 409, "admitted_already": 409, "mandate_runs": 409, "insurer_related": 409,
    "rescue_unknown": 404, "not_handled_again": 409, "quarter_runs": 409, "nothing_to_review": 409, "review_stands": 409, "review_decided": 409,
    "hearing_over": 409, "hearing_runs": 409, "review_not_decided": 409, "fee_stands": 409, "nothing_earned": 409, "finding_stands": 409,
    "paper_step": 409, "gap_step": 409, "out_of_turn": 409, "checks_missing": 409, "not_repaid_whole": 409, "report_in_inspection": 409, "too_few_reports": 409,
    "rating_early": 409, "served_already": 409, "rated_already": 409, "party_needed": 403, "notice_closed": 409, "notice_step_form": 409, "rescue_closed": 409,
}  # fmt: skip


class Problem(BaseModel):
    """A refusal as it leaves the server."""

    model_config = ConfigDict(extra="allow")

    type: str = Field(examples=["/problems/unknown_case"])
    title: str
    status: int
    code: str = Field(examples=["unknown_case"])
    zh: str
    en: str
    place: str | None = None
    remedy_zh: str | None = None
    remedy_en: str | None = None


def status_of(fault: Fault) -> int:
    """The HTTP status of a fault."""
    if not isinstance(fault, CallerFault):
        return _STATUS.get(fault.code, 500)
    if fault.code.startswith("unknown_"):
        return _STATUS.get(fault.code, 404)
    return _STATUS.get(fault.code, 422)


def answer(fault: Fault, status: int | None = None) -> JSONResponse:
    """The problem document of a fault, with the status of its code unless another one is given."""
    status = status_of(fault) if status is None else status
    body: dict[str, Any] = {
        "type": f"/problems/{fault.code}", "title": fault.en, "status": status, "code": fault.code, "zh": fault.zh, "en": fault.en,
        "place": fault.place, "remedy_zh": fault.remedy_zh, "remedy_en": fault.remedy_en,
    }  # fmt: skip
    facts = fault.document().get("facts")
    if facts:
        body["facts"] = facts
    headers = {"Retry-After": str(fault.facts.get("retry_after", 60))} if status == 429 else None
    return JSONResponse(body, status_code=status, media_type=MEDIA, headers=headers)


def of_form(error: RequestValidationError) -> CallerFault:
    """The refusal of a request that does not have the form asked for: what is wrong, and where."""
    places = [".".join(str(part) for part in one["loc"]) for one in error.errors()]
    said = "; ".join(f"{place}: {one['msg']}" for place, one in zip(places, error.errors(), strict=True))
    return CallerFault(
        "request_form", f"请求的内容不合要求：{said}", f"The request does not have the form asked for: {said}",
        place=places[0] if places else None, remedy_zh="请对照接口说明修改后重试。", remedy_en="Compare it with the interface and send it again.",
    )  # fmt: skip


def install(app: FastAPI) -> None:
    """Answer every fault as a problem document."""

    @app.exception_handler(Fault)
    def _fault(_request: Request, fault: Fault) -> JSONResponse:
        return answer(fault)

    @app.exception_handler(RequestValidationError)
    def _form(_request: Request, error: RequestValidationError) -> JSONResponse:
        return answer(of_form(error))

    @app.exception_handler(HTTPException)
    def _http(_request: Request, error: HTTPException) -> JSONResponse:
        if error.status_code == 404:
            return answer(CallerFault("not_found", "没有这个地址。", "There is nothing at this address."))
        if error.status_code == 400:
            return answer(CallerFault("request_form", "请求的内容无法读取。", "The content of the request cannot be read."))
        code = {405: "method_not_allowed", 413: "too_large"}.get(error.status_code, "request_refused")
        return answer(CallerFault(code, "请求不能这样办理。", str(error.detail)), error.status_code)

    @app.exception_handler(Exception)
    def _other(_request: Request, _error: Exception) -> JSONResponse:
        body = {"type": "/problems/internal", "title": "An internal error; nothing was kept.", "status": 500, "code": "internal",
                "zh": "系统内部错误，未写入任何内容。", "en": "An internal error; nothing was kept."}  # fmt: skip
        return JSONResponse(body, status_code=500, media_type=MEDIA)
