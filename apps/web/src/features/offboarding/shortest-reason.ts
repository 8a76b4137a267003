/** As the server has it (`auditReasonMin`), said here so that the form need not load its schemas. */
export const shortestReason = 5;
