using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Planning;

/// <summary>How parameters are written, and which of them the client cannot write.</summary>
internal static class ParameterForms
{
    public static ParameterForm Of(Parameter parameter) =>
        parameter.Style switch
        {
            _ when JsonContent(parameter) is not null => ParameterForm.Json,
            ParameterStyle.DeepObject => ParameterForm.DeepObject,
            ParameterStyle.SpaceDelimited when !parameter.Explode => ParameterForm.SpaceDelimited,
            ParameterStyle.PipeDelimited when !parameter.Explode => ParameterForm.PipeDelimited,
            _ => ParameterForm.Plain,
        };

    /// <summary>The media type of a parameter that is written as JSON text.</summary>
    public static MediaType? JsonContent(Parameter parameter) =>
        parameter.Content.FirstOrDefault(static media => MediaTypes.FormOf(media) == MediaForm.Json);

    /// <summary>Why <paramref name="parameter"/> cannot be sent, to be read after "because"; null where it can.</summary>
    public static string? WhyNot(Parameter parameter, TypePlan type)
    {
        if (parameter.Style is ParameterStyle.Label or ParameterStyle.Matrix)
        {
            return $"style '{parameter.Style}' is not supported yet";
        }

        bool isList = type.Kind == TypeKind.List;
        return Of(parameter) switch
        {
            ParameterForm.Json or ParameterForm.DeepObject => null,
            ParameterForm.SpaceDelimited or ParameterForm.PipeDelimited when !isList =>
                "only an array can be delimited so",
            _ => isList && !IsPlain(type.Item!) ? "the items of its array are no plain values" : null,
        };
    }

    private static bool IsPlain(TypePlan item) =>
        item.Kind is not (TypeKind.List or TypeKind.Record or TypeKind.Map) && !item.Nullable;
}
