namespace Microsoft.CodeAnalysis;

/// <summary>Hides a type from all other compilations, including those with access to this assembly's internals.</summary>
[Embedded]
[AttributeUsage(AttributeTargets.All)]
internal sealed partial class EmbeddedAttribute : Attribute;
