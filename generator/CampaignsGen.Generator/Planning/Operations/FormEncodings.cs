using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Plan;
using CampaignsGen.Generator.Schemas;

namespace CampaignsGen.Generator.Planning;

/// <summary>Plans the encodings of properties of a URL-encoded form that differ from the runtime's defaults.</summary>
/// <param name="context">The shared context.</param>
/// <param name="media">The media type.</param>
/// <param name="operation">The operation that sends the form.</param>
/// <param name="hasParts">Whether the body can also be sent as multipart, which supports all values.</param>
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

    /// <summary>Returns the runtime's name of the style of an encoding.</summary>
    public static string StyleOf(Encoding encoding) =>
        encoding.Style switch
        {
            ParameterStyle.DeepObject => "DeepObject",
            ParameterStyle.SpaceDelimited when !encoding.Explodes => "SpaceDelimited",
            ParameterStyle.PipeDelimited when !encoding.Explodes => "PipeDelimited",
            _ => encoding.Explodes ? "Form" : "FormJoined",
        };

    /// <summary>Returns the style that follows from the schema and the media type, or null for the runtime's default.</summary>
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
