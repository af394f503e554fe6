/** A proof of attendance that the member holds. */
export const enReceipts = {
  title: 'Proof of attendance',
};
