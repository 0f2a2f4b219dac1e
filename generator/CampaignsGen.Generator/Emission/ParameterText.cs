using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes the expressions that make a parameter's value.</summary>
internal static class ParameterText
{
    public static string Of(TypePlan type, string value) =>
        type.Kind switch
        {
            TypeKind.List => $"ParameterValue.List({value}, static item => {Of(type.Item!, "item")})",
            TypeKind.Record or TypeKind.Map =>
                $"ParameterValue.Object({value}, {JsonText.Writer(type with { Nullable = false })})",
            TypeKind.Enum => type.Nullable ? $"{value}?.Value" : $"{value}.Value",
            _ => value,
        };
}
