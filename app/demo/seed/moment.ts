/** The moment that the seed is telling of. The stand-ins keep its time too, so it lives apart from the database. */
export const moment = { now: new Date() };
