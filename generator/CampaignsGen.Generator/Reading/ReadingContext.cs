using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Reading.Values;
using CampaignsGen.Generator.Trees;
using Microsoft.CodeAnalysis;

namespace CampaignsGen.Generator.Reading;

/// <summary>What the translators share while one document is read.</summary>
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

    /// <summary>The document that is read.</summary>
    public SpecNode Root { get; } = root;

    public References References { get; } = references;

    /// <summary>Which operations are read.</summary>
    public OperationChoice Choice { get; } = choice;

    /// <summary>The parts of which nothing is said.</summary>
    public LeftOut LeftOut => leftOut ??= new(this);

    /// <summary>The examples and defaults that were met.</summary>
    public WrittenValues Written => written ??= new(this);

    public bool IsSwagger => Version == OpenApiVersion.V2_0;

    /// <summary>Where references to schemas usually lead.</summary>
    public SpecNode Schemas => IsSwagger ? Root["definitions"] : Root["components"]["schemas"];

    public CancellationToken CancellationToken { get; } = cancellationToken;

    public void ThrowIfCancelled() => CancellationToken.ThrowIfCancellationRequested();

    public void Report(DiagnosticDescriptor descriptor, string pointer, params string[] arguments) =>
        bag.Report(descriptor, pointer, arguments);

    /// <summary>Reports once for each <paramref name="fault"/>, whichever place shows it first.</summary>
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

    /// <summary>The member if it is an object; says so where it is something else.</summary>
    public bool TryObject(SpecNode parent, string name, out SpecNode member) =>
        TryMember(parent, name, out member) && IsObject(member, name);

    /// <summary>The member if it is a list; says so where it is something else.</summary>
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

    /// <summary>The object itself or the one that it refers to; false, with a diagnostic, where there is none.</summary>
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

    /// <summary>The text of a member: a string, or the JSON text of a number or boolean, as <c>version: 1.0</c> is in YAML.</summary>
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

    /// <summary>The boolean of a member; null where it is absent or something else.</summary>
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

    /// <summary>The items of a list that are text; each of another kind is reported.</summary>
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
