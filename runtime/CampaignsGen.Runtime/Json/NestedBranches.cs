namespace CampaignsGen.Runtime;

/// <summary>Represents what the branches of a choice define for the objects and arrays in a property.</summary>
/// <remarks>Only branches that describe such values create it, so that other programs do not contain its code.</remarks>
internal abstract class NestedBranches
{
    /// <summary>Gets the branches with a property that is unique to them.</summary>
    internal abstract ulong Own { get; }

    /// <summary>Returns the branches that describe the value, and do not allow a type.</summary>
    internal abstract ulong Excluded(JsonKinds kind);

    /// <summary>Reads the current object or array and compares it with the branches.</summary>
    internal abstract void Read(ref JsonIn json, ref BranchBits bits);
}

/// <summary>Represents the objects and arrays that one branch describes, by property.</summary>
internal abstract class NestedValues
{
    /// <summary>Returns what all branches define for a property, or <see langword="null"/> if none describes it.</summary>
    /// <param name="branches">The branches.</param>
    /// <param name="name">The name of the property.</param>
    /// <param name="knowing">The branches that define the property.</param>
    internal abstract NestedBranches? Of(ObjectBranch?[] branches, string name, ulong knowing);
}
