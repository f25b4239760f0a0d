/** The cookie that lets a page made once for everybody know that this browser looks at the past; when that is, it does not say. */
export const PAST_MARK = 'jovey-past-mark';
