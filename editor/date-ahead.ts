export const DATE_AHEAD =
  'Its date is still to come: readers see that date, and until then it stands above newer updates. Is it right?'
