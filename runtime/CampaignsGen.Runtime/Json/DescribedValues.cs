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
            : new DescribedBranches(
                ofObjects == 0 ? null : BranchTable.OfObjects(objects, knowing & ~(ofArrays & ~ofObjects)),
                ofArrays == 0 ? null : BranchTable.OfItems(arrays, knowing & ~(ofObjects & ~ofArrays))
            );
    }

    private static DescribedValues? In(ObjectBranch? branch) => branch?.Nested as DescribedValues;

    private sealed class DescribedBranches(BranchTable? objects, BranchTable? items) : NestedBranches
    {
        /// <inheritdoc/>
        internal override ulong Own { get; } = (objects?.Own ?? 0) | (items?.Own ?? 0);

        /// <inheritdoc/>
        internal override void Read(ref JsonIn json, ref BranchBits bits)
        {
            bool isObject = json.Kind == JsonKind.Object;
            if (isObject && objects is not null)
            {
                objects.Read(ref json, ref bits);
            }
            else if (!isObject && items is not null)
            {
                items.ReadItems(ref json, ref bits);
            }
            else
            {
                json.Skip();
            }
        }
    }
}
