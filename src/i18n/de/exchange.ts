// German texts of the area "exchange".
export const exchange = {};
