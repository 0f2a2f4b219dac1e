using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Naming;
using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Planning;

/// <summary>Plans the headers of a part, with a property for each that the caller can set.</summary>
internal sealed class PartHeaders(PlanningContext context, TypePlanner types, PartSchemas schemas)
{
    private const string TransferEncoding = "Content-Transfer-Encoding";

    /// <param name="part">The part with its names.</param>
    /// <param name="source">The part as described in the document.</param>
    /// <param name="members">The names of the record's properties.</param>
    public EquatableArray<PartHeaderPlan> Plan(PartPlan part, PartSource source, NameScope members)
    {
        List<PartHeaderPlan> plans = [];
        if (TransferEncodingOf(part, source) is { } encoding)
        {
            plans.Add(Constant(TransferEncoding, encoding));
        }

        foreach (ResponseHeader header in source.Encoding?.Headers ?? default)
        {
            if (!IsIgnored(header, part))
            {
                plans.Add(Plan(header, part, source, members));
            }
        }

        return plans.ToEquatableArray();
    }

    /// <summary>Returns the <c>contentEncoding</c>, which is a header of a part (OpenAPI 3.1, "Encoding Object").</summary>
    private string? TransferEncodingOf(PartPlan part, PartSource source)
    {
        if (part.Kind != PartKind.Text)
        {
            return null;
        }

        Schema core = schemas.Core(source.Schema);
        return part.Type.Kind == TypeKind.List && core.Items is { } items
            ? schemas.Core(items).ContentEncoding
            : core.ContentEncoding;
    }

    private PartHeaderPlan Plan(ResponseHeader header, PartPlan part, PartSource source, NameScope members)
    {
        Schema? core = header.Schema is null ? null : schemas.Core(header.Schema);
        if (header.Required && core?.Enum is { Count: 1 } only && only[0].Kind != JsonValueKind.Null)
        {
            return Constant(header.Name, only[0].Text);
        }

        string name = part.Identifier + Identifier.Pascal(header.Name, "Header");
        bool required = header.Required && part.Required;
        TypePlan type = TypeOf(header, source.TypeName + Identifier.Pascal(header.Name, "Header"));
        return new PartHeaderPlan
        {
            Name = header.Name,
            Identifier = members.Take(name),
            Type = type with { Nullable = !required },
            Required = header.Required,
            Doc = DocPlanner.Of(header.Description ?? core?.Description),
        };
    }

    private static PartHeaderPlan Constant(string name, string value) =>
        new()
        {
            Name = name,
            Identifier = null,
            Constant = value,
            Type = new TypePlan(TypeKind.String),
            Required = true,
            Doc = DocPlan.None,
        };

    /// <summary>Returns the type of the header. A value that a header cannot contain directly is a string.</summary>
    private TypePlan TypeOf(ResponseHeader header, string name)
    {
        TypePlan text = new(TypeKind.String);
        if (header.Schema is not { } schema || header.IsJson)
        {
            return text;
        }

        TypePlan type = types.Plan(schema, name);
        return IsPlain(type) || (type.Kind == TypeKind.List && IsPlain(type.Item!)) ? type : text;
    }

    private static bool IsPlain(TypePlan type) =>
        type.Kind is not (TypeKind.List or TypeKind.Map or TypeKind.Record or TypeKind.Union or TypeKind.Element);

    /// <summary>
    /// Determines whether the header is ignored: the media type has its own field, the disposition follows from the names,
    /// and binary data is sent without encoding.
    /// </summary>
    private bool IsIgnored(ResponseHeader header, PartPlan part)
    {
        bool isSentAnyway = part.Name is not null && Is(header, "Content-Disposition");
        bool isIgnored = Is(header, "Content-Type") || (Is(header, TransferEncoding) && !MayEncode(part));
        if (isIgnored)
        {
            context.Diagnostics.Report(
                PlanningDiagnostics.KeywordNotSupported,
                header.Pointer,
                $"header {header.Name} of a part"
            );
        }

        bool isForbidden = header.Schema is { HasNot: true, Types: SchemaTypes.None };
        return isSentAnyway || isIgnored || isForbidden;
    }

    private static bool MayEncode(PartPlan part) =>
        part.Kind == PartKind.Text && (part.Type.Kind == TypeKind.Bytes || part.Type.Item?.Kind == TypeKind.Bytes);

    private static bool Is(ResponseHeader header, string name) =>
        header.Name.Equals(name, StringComparison.OrdinalIgnoreCase);
}
