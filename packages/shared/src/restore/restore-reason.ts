/** Why a row of an export was left out or left as it is; words for people are messages. */
export type RestoreReasonCode =
  | "changed_here"
  | "duplicate_id"
  | "number_taken"
  | "imported_already"
  | "refers_to_missing"
  | "dates_incomplete"
  | "dates_not_causal"
  | "number_missing"
  | "number_form"
  | "currency_mixed"
  | "text_unusable"
  | "picture_unusable"
  | "setting_unusable"
  | "value_unusable";
