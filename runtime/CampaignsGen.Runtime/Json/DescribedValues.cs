namespace CampaignsGen.Runtime;

/// <inheritdoc cref="NestedValues"/>
internal sealed class DescribedValues : NestedValues
{
    internal Dictionary<string, ObjectBranch> Objects { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, ObjectBranch> Arrays { get; } = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    internal override NestedBranches? Of(ObjectBranch?[] branches, string name, ulong knowing)
    {
        ObjectBranch?[] objects = Array.ConvertAll(branches, branch => In(branch)?.Objects.GetValueOrDefault(name));
        ObjectBranch?[] arrays = Array.ConvertAll(branches, branch => In(branch)?.Arrays.GetValueOrDefault(name));
        ulong ofObjects = BranchTable.Bits(objects, static _ => true);
        ulong ofArrays = BranchTable.Bits(arrays, static _ => true);
        return (ofObjects | ofArrays) == 0
            ? null
            : new DescribedBranches(objects, ofObjects, arrays, ofArrays, knowing);
    }

    private static DescribedValues? In(ObjectBranch? branch) => branch?.Nested as DescribedValues;

    private sealed class DescribedBranches(
        ObjectBranch?[] objects,
        ulong ofObjects,
        ObjectBranch?[] arrays,
        ulong ofArrays,
        ulong knowing
    ) : NestedBranches
    {
        private readonly ulong onlyObjects = ofObjects & ~ofArrays;
        private readonly ulong onlyArrays = ofArrays & ~ofObjects;
        private readonly ulong described = ofObjects | ofArrays;
        private readonly BranchTable properties = BranchTable.OfObjects(objects, knowing & (ofObjects | ~ofArrays));
        private readonly BranchTable items = BranchTable.OfItems(arrays, knowing & (ofArrays | ~ofObjects));

        /// <inheritdoc/>
        internal override ulong Own => properties.Own | items.Own;

        /// <inheritdoc/>
        internal override ulong Excluded(JsonKinds kind) =>
            kind switch
            {
                JsonKinds.Null => 0,
                JsonKinds.Object => onlyArrays,
                JsonKinds.Array => onlyObjects,
                _ => described,
            };

        /// <inheritdoc/>
        internal override void Read(ref JsonIn json, ref BranchBits bits)
        {
            if (json.Kind == JsonKind.Object)
            {
                properties.Read(ref json, ref bits);
            }
            else
            {
                items.ReadItems(ref json, ref bits);
            }
        }
    }
}
