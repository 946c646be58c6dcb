/** The channel of LISTEN and NOTIFY on which the ids of changed conversations travel. */
export const THREAD_CHANNEL = "sweetspot_thread";
