using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Plan;
using CampaignsGen.Generator.Schemas;

namespace CampaignsGen.Generator.Planning;

/// <summary>How the properties of a form without parts are written that the runtime does not write so of itself.</summary>
/// <param name="context">Shared.</param>
/// <param name="media">The media type.</param>
/// <param name="operation">The operation that sends it.</param>
/// <param name="hasParts">Whether the body may be sent in parts as well, which carry everything.</param>
internal sealed class FormEncodings(PlanningContext context, MediaType media, string operation, bool hasParts)
{
    private readonly PartSchemas schemas = new(context.Composer, untypedIsOctets: false);

    public EquatableArray<EncodingPlan> Plan()
    {
        EquatableArray<SchemaProperty> properties = media.Schema is { } schema
            ? schemas.Core(schema).Properties
            : default;
        List<EncodingPlan> plans = [];
        foreach (Encoding encoding in media.Encodings.Where(encoding => encoding.HasStyle))
        {
            plans.Add(new EncodingPlan(encoding.Name, StyleOf(encoding), encoding.AllowReserved == true));
        }

        foreach (SchemaProperty property in properties.Where(property => plans.All(plan => plan.Name != property.Name)))
        {
            if (StyleOf(property) is { } style)
            {
                plans.Add(new EncodingPlan(property.Name, style, AllowReserved: false));
            }
        }

        return plans.ToEquatableArray();
    }

    /// <summary>The runtime's name of the style that an encoding asks for.</summary>
    public static string StyleOf(Encoding encoding) =>
        encoding.Style switch
        {
            ParameterStyle.DeepObject => "DeepObject",
            ParameterStyle.SpaceDelimited when !encoding.Explodes => "SpaceDelimited",
            ParameterStyle.PipeDelimited when !encoding.Explodes => "PipeDelimited",
            _ => encoding.Explodes ? "Form" : "FormJoined",
        };

    /// <summary>The style that follows from schema and media type; null where the runtime's own does.</summary>
    private string? StyleOf(SchemaProperty property)
    {
        Schema core = schemas.Core(property.Schema);
        bool isList = SchemaShape.Of(core) == ShapeKind.List && core.Items is not null;
        Schema value = isList ? schemas.Core(core.Items!) : core;
        bool isPlain = PartSchemas.IsPlain(value);
        PartMedia types = PartMedia.Of(
            media.Encodings.FirstOrDefault(other => other.Name == property.Name)?.ContentType
        );
        PartForm form = isPlain ? types.OfPlain(isText: false) : types.OfObject();
        Check(property, value, isPlain, form);
        return form == PartForm.Json && (!isList || isPlain || types.IsPlainJson) ? "Json"
            : isList && !isPlain && SchemaShape.Of(value) != ShapeKind.Any ? "Form"
            : null;
    }

    private void Check(SchemaProperty property, Schema value, bool isPlain, PartForm form)
    {
        bool isOctets = value is { Format: "binary", ContentEncoding: null };
        if (!hasParts && (isOctets || (!isPlain && form is PartForm.Text or PartForm.File)))
        {
            string sent = isOctets ? "text" : "JSON";
            context.Diagnostics.Report(
                PartDiagnostics.NotSentInForm,
                property.Schema.Pointer,
                property.Name,
                operation,
                sent
            );
        }
    }
}
