/** Dashboard, list, form and page of jobs. */
export const orders = {
  addJob: "Add job",
} as const;
