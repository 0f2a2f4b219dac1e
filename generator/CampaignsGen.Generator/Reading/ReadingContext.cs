using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Reading.Values;
using CampaignsGen.Generator.Trees;
using Microsoft.CodeAnalysis;

namespace CampaignsGen.Generator.Reading;

/// <summary>Provides what the translators share while a document is read.</summary>
internal sealed class ReadingContext(
    OpenApiVersion version,
    SpecNode root,
    References references,
    OperationChoice choice,
    DiagnosticBag bag,
    CancellationToken cancellationToken
)
{
    private LeftOut? leftOut;
    private WrittenValues? written;

    public OpenApiVersion Version { get; } = version;

    /// <summary>Gets the root of the main document.</summary>
    public SpecNode Root { get; } = root;

    public References References { get; } = references;

    /// <summary>Gets the selection of the operations to read.</summary>
    public OperationChoice Choice { get; } = choice;

    /// <summary>Gets the excluded parts, about which nothing is reported.</summary>
    public LeftOut LeftOut => leftOut ??= new(this);

    /// <summary>Gets the examples and defaults that have been read.</summary>
    public WrittenValues Written => written ??= new(this);

    public bool IsSwagger => Version == OpenApiVersion.V2_0;

    /// <summary>Gets the object that contains the named schemas.</summary>
    public SpecNode Schemas => IsSwagger ? Root["definitions"] : Root["components"]["schemas"];

    public CancellationToken CancellationToken { get; } = cancellationToken;

    public void ThrowIfCancelled() => CancellationToken.ThrowIfCancellationRequested();

    public void Report(DiagnosticDescriptor descriptor, string pointer, params string[] arguments) =>
        bag.Report(descriptor, pointer, arguments);

    /// <summary>Reports each <paramref name="fault"/> only once, at the first place.</summary>
    public void ReportOnce(string fault, DiagnosticDescriptor descriptor, string pointer, params string[] arguments) =>
        bag.ReportOnce(fault, descriptor, pointer, arguments);

    public void ReportShape(SpecNode node, string name, string expected) =>
        ReportOnce(
            node.Pointer,
            ReadingDiagnostics.WrongShape,
            node.Pointer,
            name,
            expected,
            Scalars.Describe(node.Value)
        );

    /// <summary>Returns true if the member is an object; reports a value of another type.</summary>
    public bool TryObject(SpecNode parent, string name, out SpecNode member) =>
        TryMember(parent, name, out member) && IsObject(member, name);

    /// <summary>Returns true if the member is an array; reports a value of another type.</summary>
    public bool TryList(SpecNode parent, string name, out SpecNode member)
    {
        if (!TryMember(parent, name, out member))
        {
            return false;
        }

        if (member.Array is null)
        {
            ReportShape(member, name, "an array");
        }

        return member.Array is not null;
    }

    /// <summary>Gets the object itself or the target of its reference. Returns false, with a diagnostic, if there is none.</summary>
    public bool TryFollow(SpecNode use, string name, out SpecNode node)
    {
        SpecNode? target = References.Follow(use);
        node = target ?? use;
        return target is not null && IsObject(node, name);
    }

    public bool IsObject(SpecNode node, string name)
    {
        ThrowIfCancelled();
        if (node.Object is null)
        {
            ReportShape(node, name, "an object");
        }

        return node.Object is not null;
    }

    /// <summary>
    /// Returns the text of a member: a string, or the JSON text of a number or a boolean, such as <c>version: 1.0</c> in YAML.
    /// </summary>
    public string? Text(SpecNode parent, string name)
    {
        TreeNode? value = parent.ValueOf(name);
        if (value is TreeContainer)
        {
            ReportShape(new(value, parent.At(name)), name, "a string");
        }

        return Scalars.TextOf(value);
    }

    public bool Flag(SpecNode parent, string name) => OptionalFlag(parent, name) ?? false;

    /// <summary>Returns the boolean value of a member, or null if it is absent or not a boolean.</summary>
    public bool? OptionalFlag(SpecNode parent, string name)
    {
        TreeNode? value = parent.ValueOf(name);
        if (value is null)
        {
            return null;
        }

        bool? flag = Scalars.BooleanOf(value);
        if (flag is null)
        {
            ReportShape(new(value, parent.At(name)), name, "true or false");
        }

        return flag;
    }

    /// <summary>Returns the strings in an array; items of other types are reported.</summary>
    public EquatableArray<string> Texts(SpecNode parent, string name)
    {
        if (!TryList(parent, name, out SpecNode list))
        {
            return default;
        }

        List<string> texts = new(list.Array!.Count);
        for (int i = 0; i < list.Array.Count; i++)
        {
            if (Scalars.TextOf(list.Array[i]) is { } text)
            {
                texts.Add(text);
            }
            else
            {
                ReportShape(list[i], name, "an array of strings");
            }
        }

        return texts.ToEquatableArray();
    }

    private static bool TryMember(SpecNode parent, string name, out SpecNode member)
    {
        bool exists = parent.Has(name);
        member = exists ? parent[name] : default;
        return exists;
    }
}
