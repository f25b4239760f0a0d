// The words of procurement, by what they speak of. Pure: browsers read them.
export * from './words/component';
export * from './words/purchase-order';
export * from './words/supplier';
