# Ours, for what building the fonts uses: what fontTools says of its tables' attributes is not enough to check against.
