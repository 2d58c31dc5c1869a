/** RFC 5321 4.5.3.1: a path holds 256 octets, its angle brackets included. */
export const ADDRESS_LIMIT = 254
