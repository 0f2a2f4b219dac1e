using CampaignsGen.Runtime;

namespace CampaignsGen;

/// <summary>Holds models against the limits that the document sets to requests.</summary>
public static class ApiValidation
{
    /// <summary>Throws where the model, or what it holds, breaks a limit of the document.</summary>
    /// <param name="model">The model.</param>
    /// <exception cref="ApiValidationException">Values break limits; each is named.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="model"/> is null.</exception>
    public static void Validate(this IApiValidatable model)
    {
        IReadOnlyList<ApiValidationError> errors = model.GetValidationErrors();
        if (errors.Count > 0)
        {
            throw new ApiValidationException(model.GetType().Name + " cannot be sent", null, errors);
        }
    }

    /// <summary>Finds what the model, and what it holds, breaks of the limits of the document.</summary>
    /// <param name="model">The model.</param>
    /// <returns>The values that break limits, in the order of the model; empty where none does.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="model"/> is null.</exception>
    public static IReadOnlyList<ApiValidationError> GetValidationErrors(this IApiValidatable model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var check = new RequestCheck();
        check.Model(model);
        return check.Errors;
    }
}
