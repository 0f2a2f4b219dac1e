using Microsoft.Extensions.Options;

namespace CampaignsGen.Runtime;

/// <summary>Hands what <see cref="ApiClientOptions.Validate"/> finds to the options pattern.</summary>
internal sealed class ApiClientOptionsValidation<TOptions> : IValidateOptions<TOptions>
    where TOptions : ApiClientOptions
{
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        IReadOnlyList<string> failures = options.Validate();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
